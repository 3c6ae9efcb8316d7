import { useEffect, useRef, type RefObject } from 'react'
import { useShop } from '@/lib/shop'

const HALF = 0.5
const SEEN_AFTER_MS = 1_000

interface Sight {
  productId: string
  /** The answer in which the product was shown, and its place there, from 0. */
  requestId: string
  position: number
}

/**
 * Logs that a product was seen: at least half of the element in sight for a second while
 * `isOnStage` and the page is not hidden; once per served list. Returns what to hang on the element.
 */
export function useImpression<E extends Element>(
  { productId, requestId, position }: Sight,
  isOnStage = true,
): RefObject<E | null> {
  const { signals } = useShop()
  const element = useRef<E>(null)

  useEffect(() => {
    if (!element.current || !isOnStage) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHalfInSight = false
    const consider = () => {
      clearTimeout(timer)
      if (!isHalfInSight || document.visibilityState !== 'visible') return
      timer = setTimeout(() => signals.saw(productId, requestId, position), SEEN_AFTER_MS)
    }
    const observer = new IntersectionObserver(
      (changes) => {
        isHalfInSight = (changes.at(-1)?.intersectionRatio ?? 0) >= HALF
        consider()
      },
      { threshold: HALF },
    )
    observer.observe(element.current)
    document.addEventListener('visibilitychange', consider)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('visibilitychange', consider)
    }
  }, [signals, productId, requestId, position, isOnStage])

  return element
}
