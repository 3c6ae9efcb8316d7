import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import { compactCount } from '@/lib/format'

interface Props {
  icon: LucideIcon
  label: string
  /** The key that does the same. */
  shortcut?: string
  count?: number
  /** For what is on or off; left out for what only opens something. */
  isOn?: boolean
  onClass?: string
  onClick: () => void
}

/** An action at the right of a video: what it is, and how often it was done. */
export function RailButton({ icon: Icon, label, shortcut, count, isOn, onClass, onClick }: Props) {
  const shown = count === undefined ? null : compactCount(count)
  return (
    <button
      type="button"
      aria-label={shown === null ? label : `${label}, ${shown}`}
      aria-pressed={isOn}
      title={shortcut ? `${label} (${shortcut})` : label}
      onClick={onClick}
      className="group flex min-h-12 w-14 flex-col items-center justify-center gap-0.5 rounded-card text-white"
    >
      <Icon
        key={String(isOn)}
        aria-hidden="true"
        strokeWidth={1.9}
        className={clsx(
          'rail-icon size-7.5 transition group-hover:scale-108 group-active:scale-90',
          isOn && ['animate-spring fill-current', onClass],
        )}
      />
      {shown !== null && (
        <span className="text-xs font-semibold tabular-nums [text-shadow:0_1px_3px_rgb(0_0_0/0.6)]">
          {shown}
        </span>
      )}
    </button>
  )
}
