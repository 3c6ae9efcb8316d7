import clsx from 'clsx'
import { Heart, X } from 'lucide-react'
import type { MouseEvent } from 'react'

interface Props {
  label: string
  /** Solid for what every product must be, outlined for what is only preferred. */
  isPreference?: boolean
  onRemove: (event: MouseEvent<HTMLElement>) => void
}

/** One thing that narrows the result, to be taken away by a press. */
export function Chip({ label, isPreference = false, onRemove }: Props) {
  return (
    <li className="max-w-full">
      <button
        type="button"
        aria-label={isPreference ? `Remove preference “${label}”` : `Remove “${label}”`}
        title={isPreference ? 'Preferred. Press to take it away' : 'Press to take it away'}
        onClick={onRemove}
        className={clsx(
          'relative inline-flex min-h-10 max-w-full items-center gap-2 rounded-full pr-3 pl-4 text-left text-sm transition active:scale-[0.97]',
          'after:absolute after:-inset-y-1 after:inset-x-0',
          isPreference
            ? 'border border-control-line hover:bg-surface-soft'
            : 'border border-transparent bg-text text-surface hover:opacity-90',
        )}
      >
        {isPreference && <Heart aria-hidden="true" className="size-3.5 shrink-0 text-accent" />}
        <span className="min-w-0 py-1.5 wrap-anywhere">{label}</span>
        <X aria-hidden="true" className="size-4 shrink-0 opacity-70" />
      </button>
    </li>
  )
}
