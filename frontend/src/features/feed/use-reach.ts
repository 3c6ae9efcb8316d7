import { startTransition, useEffect, useState } from 'react'

/** A browser that is busy for longer makes them all the same. */
const BUSY_MS = 500

/**
 * How many neighbours of what is on stage stand ready: none at first, then one more each time that
 * the browser has nothing to do, up to `most`. Nobody waits for what they do not see. Who comes
 * back has them all: the code for it has run before, and they may be about to go on.
 */
export function useReach(most: number, isBack: boolean): number {
  const [reach, setReach] = useState(isBack ? most : 0)
  useEffect(() => {
    if (reach >= most) return
    const grow = () => startTransition(() => setReach(reach + 1))
    // Safari has no idle callbacks: there they come when the page has drawn itself.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(grow)
      return () => clearTimeout(timer)
    }
    const request = requestIdleCallback(grow, { timeout: BUSY_MS })
    return () => cancelIdleCallback(request)
  }, [reach, most])
  return reach
}
