import { useEffect, useRef } from 'react'

/** How far ahead of the screen the end counts as near, in CSS pixels. */
const AHEAD = 800

/** A line at the end of a list: tells when it comes near, as long as it is there. */
export function NearEnd({ onNear }: { onNear: () => void }) {
  const line = useRef<HTMLDivElement>(null)
  const latest = useRef(onNear)
  useEffect(() => {
    latest.current = onNear
  })
  useEffect(() => {
    if (!line.current) return
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) latest.current()
      },
      { rootMargin: `0px 0px ${AHEAD}px` },
    )
    watch.observe(line.current)
    return () => watch.disconnect()
  }, [])
  return <div ref={line} aria-hidden="true" />
}
