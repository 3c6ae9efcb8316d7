import { lazy, Suspense } from 'react'

const SHOWN_MS = 6_000

/** Nobody needs the code of these lines before the first of them. */
const library = () => import('sonner')
const Toaster = lazy(async () => ({ default: (await library()).Toaster }))

/** A line that passes, with a way to take back what it tells of. One at a time. */
export function notify(message: string, undo?: () => void): void {
  void library().then(({ toast }) =>
    toast(message, {
      id: 'notice',
      duration: SHOWN_MS,
      action: undo && { label: 'Undo', onClick: undo },
    }),
  )
}

/** Where the lines of `notify` appear, and are read out. Once per page. */
export function Toasts() {
  return (
    <Suspense>
      <Toaster
        position="bottom-center"
        visibleToasts={1}
        mobileOffset={{ bottom: 'calc(env(safe-area-inset-bottom) + 72px)', left: 16, right: 16 }}
        offset={{ bottom: 24 }}
        toastOptions={{
          unstyled: true,
          classNames: { toast: 'toast', actionButton: 'toast-action' },
        }}
      />
    </Suspense>
  )
}
