import { useEffect, useRef } from 'react'
import { visitOf } from '@/features/feed/feed-visit'
import { SKIPPED_WITHIN_MS } from '@/features/feed/use-exposure'
import { usePageVisible } from '@/features/feed/use-page-visible'
import { useShop } from '@/lib/shop'

/**
 * Logs that somebody scrolled past a card within a second and a half, once, the page in sight all
 * the time. Returns how to say that it was something else that led away.
 */
export function useCardSkip(requestId: string | undefined, isOnStage: boolean): () => void {
  const shop = useShop()
  const isVisible = usePageVisible()
  const since = useRef<number | null>(null)

  useEffect(() => {
    if (isOnStage) {
      since.current = performance.now()
      return
    }
    const { met } = visitOf(shop)
    const { current: at } = since
    since.current = null
    if (at === null || !requestId || met.has(requestId)) return
    met.add(requestId)
    if (performance.now() - at < SKIPPED_WITHIN_MS) {
      shop.signals.log({ kind: 'skip', request_id: requestId })
    }
    // What is known of the card when it leaves is what counts.
  }, [isOnStage])

  const forget = () => {
    since.current = null
  }
  useEffect(() => {
    if (!isVisible) forget()
  }, [isVisible])
  return forget
}
