import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  label: string
}

/** A round button with a picture on it and a name for those who do not see it. */
export function IconButton({ icon: Icon, label, className, ...props }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={clsx(
        'grid size-12 shrink-0 place-items-center rounded-full transition',
        'active:scale-95 disabled:opacity-35',
        className,
      )}
      {...props}
    >
      <Icon aria-hidden="true" className="size-5.5" strokeWidth={2.2} />
    </button>
  )
}
