import clsx from 'clsx'
import type { ComponentProps } from 'react'

type Look = 'solid' | 'outline' | 'quiet'

const looks: Record<Look, string> = {
  solid: 'px-6 bg-text text-surface hover:opacity-90',
  outline: 'px-6 border border-control-line bg-transparent hover:bg-surface-soft',
  quiet: 'px-3 text-text-soft hover:text-text',
}

/** How something that is pressed looks; for links that look like buttons, too. */
export function buttonClass(look: Look = 'solid'): string {
  return clsx(
    'inline-flex min-h-12 items-center justify-center gap-2 rounded-full text-sm font-semibold',
    'transition active:scale-[0.98] disabled:opacity-50 aria-disabled:opacity-50',
    looks[look],
  )
}

interface Props extends ComponentProps<'button'> {
  look?: Look
  /** It does nothing now, and keeps the focus: for one that its own press switches off. */
  isOff?: boolean
}

export function Button({ look, className, isOff = false, onClick, ...props }: Props) {
  return (
    <button
      type="button"
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
      className={clsx(buttonClass(look), className)}
      {...props}
    />
  )
}
