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
    'transition active:scale-[0.98] disabled:opacity-50',
    looks[look],
  )
}

export function Button({ look, className, ...props }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" className={clsx(buttonClass(look), className)} {...props} />
}
