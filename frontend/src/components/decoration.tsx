import type { ComponentProps } from 'react'

/** A picture that only decorates, and vanishes when it does not come. */
export function Decoration(props: Omit<ComponentProps<'img'>, 'alt' | 'onError'>) {
  return (
    <img
      {...props}
      alt=""
      decoding="async"
      referrerPolicy="no-referrer"
      onError={(event) => (event.currentTarget.style.visibility = 'hidden')}
    />
  )
}
