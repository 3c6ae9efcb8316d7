import type { ComponentProps, MouseEvent } from 'react'

/**
 * A link to another place on this page, an element that can have the focus. Followed by the browser
 * it would be a new entry in the history, without what the link to this page handed over.
 */
export function JumpLink({ to, ...link }: Omit<ComponentProps<'a'>, 'href'> & { to: string }) {
  const jump = (event: MouseEvent) => {
    event.preventDefault()
    const place = document.getElementById(to)
    place?.focus({ preventScroll: true })
    place?.scrollIntoView()
  }
  return (
    <a {...link} href={`#${to}`} onClick={jump}>
      {link.children}
    </a>
  )
}
