import { useRef, type MouseEvent } from 'react'

const QUICK_MS = 300
const NEAR_PIXELS = 60

interface Tap {
  at: number
  x: number
  y: number
  count: number
}

/**
 * Tells a double tap from a single one without making the single one wait: `onTap` happens at once,
 * and a second time, which takes it back, when a second tap makes it a double one. Each further
 * quick tap counts as one more double tap.
 */
export function useTaps(
  onTap: () => void,
  onDoubleTap: (tap: { x: number; y: number }) => void,
): (event: MouseEvent) => void {
  const last = useRef<Tap>({ at: -Infinity, x: 0, y: 0, count: 0 })
  return ({ timeStamp: at, clientX: x, clientY: y, detail }) => {
    const before = last.current
    const isNear = Math.hypot(x - before.x, y - before.y) < NEAR_PIXELS
    // A press of a key clicks too, with no count of clicks.
    const isAgain = detail > 0 && isNear && at - before.at < QUICK_MS
    last.current = { at, x, y, count: isAgain ? before.count + 1 : 1 }
    if (last.current.count <= 2) onTap()
    if (isAgain) onDoubleTap({ x, y })
  }
}
