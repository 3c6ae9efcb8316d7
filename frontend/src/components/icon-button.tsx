import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  label: string
  /** It does nothing now, and keeps the focus: for one that its own press switches off. */
  isOff?: boolean
}

/** A round button with a picture on it and a name for those who do not see it. */
export function IconButton(all: Props) {
  const { icon: Icon, label, className, isOff = false, onClick, ...props } = all
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
      className={clsx(
        'grid size-12 shrink-0 place-items-center rounded-full transition',
        'active:scale-95 disabled:opacity-35 aria-disabled:opacity-35',
        className,
      )}
      {...props}
    >
      <Icon aria-hidden="true" className="size-5.5" strokeWidth={2.2} />
    </button>
  )
}
