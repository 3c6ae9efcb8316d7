import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * Back and forward return to where the page was scrolled to; a new page starts at its top, and one
 * that only replaces its own address (a tab of it was chosen) stays where it is.
 */
export function useScrollMemory(): void {
  const { key, pathname } = useLocation()
  const type = useNavigationType()
  const positions = useRef(new Map<string, number>())
  const shown = useRef(pathname)

  useEffect(() => {
    window.history.scrollRestoration = 'manual'
  }, [])

  useLayoutEffect(() => {
    const seen = positions.current
    const isSamePage = shown.current === pathname
    shown.current = pathname
    if (type === NavigationType.Replace && isSamePage) seen.set(key, window.scrollY)
    else window.scrollTo(0, type === NavigationType.Pop ? (seen.get(key) ?? 0) : 0)
    const remember = () => seen.set(key, window.scrollY)
    window.addEventListener('scroll', remember, { passive: true })
    return () => window.removeEventListener('scroll', remember)
  }, [key, pathname, type])
}
