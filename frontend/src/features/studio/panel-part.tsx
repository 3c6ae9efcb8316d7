import { useId, type ReactNode } from 'react'
import { Button } from '@/components/button'

interface Props {
  title: string
  /** What is done with it, beside the title. */
  action?: ReactNode
  children: ReactNode
}

/** A part of a panel, under a title of its own. */
export function PanelPart({ title, action, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <header className="flex min-h-12 items-center justify-between gap-4">
        <h3 id={id} className="text-base font-semibold">
          {title}
        </h3>
        {action}
      </header>
      {children}
    </section>
  )
}

/** What stands where nothing is yet, and how something comes. */
export function Nothing({ children }: { children: ReactNode }) {
  return (
    <p className="rounded-card border border-dashed border-line p-4 text-sm text-pretty text-text-soft">
      {children}
    </p>
  )
}

/** A part that did not come: what happened, and a way to try it again. */
export function PartFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-surface-soft p-4 text-sm"
    >
      <p className="min-w-0 grow text-pretty">{error.message}</p>
      <Button look="outline" onClick={onRetry}>
        Try again
      </Button>
    </div>
  )
}
