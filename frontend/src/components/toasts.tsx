import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import type { ToasterProps } from 'sonner'

const SHOWN_MS = 6_000
const BELOW_SEARCH = 'calc(env(safe-area-inset-top) + 84px)'
const ABOVE_BARS = 'calc(var(--bars) + 16px)'

/** Not part of the first load; where it does not come, the page does without these lines. */
const library = () => import('sonner').catch(() => null)

let ask: () => void
const isAskedFor = new Promise<void>((resolve) => (ask = resolve))
let tell: () => void
const isThere = new Promise<void>((resolve) => (tell = resolve))

/** Fetches the code of these lines and shows the place for them, so that the first is read out. */
export async function loadToasts(): Promise<void> {
  ask()
  await library()
}

const Toaster = lazy<ComponentType<ToasterProps>>(async () => {
  await isAskedFor
  const lines = await library()
  return { default: lines ? withWord(lines.Toaster) : Nothing }
})
const Nothing = () => null

function withWord(Lines: ComponentType<ToasterProps>) {
  return function Told(props: ToasterProps) {
    useEffect(() => tell(), [])
    return <Lines {...props} />
  }
}

let latest = 0

/**
 * A line that passes, with a way to take back what it tells of. One at a time. Returns how to
 * withdraw it when it is no longer true.
 */
export function notify(message: string, undo?: () => void): () => void {
  const turn = (latest += 1)
  ask()
  void Promise.all([library(), isThere]).then(([lines]) =>
    lines?.toast(message, {
      id: 'notice',
      duration: SHOWN_MS,
      action: undo && { label: 'Undo', onClick: undo },
    }),
  )
  return () => {
    if (turn === latest) void library().then((lines) => lines?.toast.dismiss('notice'))
  }
}

/** Where the lines of `notify` appear, and are read out: at the edge with less to press. */
export function Toasts({ edge = 'bottom' }: { edge?: 'top' | 'bottom' }) {
  return (
    <Suspense>
      <Toaster
        // Anew at another edge: a line that is moved would never hear that the pointer left it, and stay.
        key={edge}
        position={`${edge}-center`}
        visibleToasts={1}
        mobileOffset={{ top: BELOW_SEARCH, bottom: ABOVE_BARS, left: 16, right: 16 }}
        offset={{ top: BELOW_SEARCH, bottom: ABOVE_BARS }}
        toastOptions={{
          unstyled: true,
          classNames: { toast: 'toast', actionButton: 'toast-action' },
        }}
      />
    </Suspense>
  )
}
