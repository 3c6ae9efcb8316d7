import { useEffect, useRef } from 'react'
import type { FeedEntry } from '@/features/feed/feed-query'
import { visitOf } from '@/features/feed/feed-visit'
import { usePageVisible } from '@/features/feed/use-page-visible'
import { useShop } from '@/lib/shop'

const SEEN_AFTER_MS = 1_000
const SKIPPED_WITHIN_MS = 1_500

interface Shown {
  videoId: string
  requestId: string
  position: number
}

/**
 * Logs what was seen of the feed, each once a visit: an impression of a video after a second on
 * stage, a skip when somebody scrolls on from one they had not met within a second and a half.
 */
export function useExposure(entry: FeedEntry | undefined): void {
  const shop = useShop()
  const { signals } = shop
  const isVisible = usePageVisible()
  const videoId = entry?.item.type === 'video' ? entry.item.video_id : null
  const { requestId = '', position = 0 } = entry ?? {}
  const onStage = useRef<(Shown & { at: number; isNew: boolean }) | null>(null)

  useEffect(() => {
    const { met } = visitOf(shop)
    const left = onStage.current
    if (left?.videoId === videoId) return
    if (left?.isNew && performance.now() - left.at < SKIPPED_WITHIN_MS) {
      const { videoId: video_id, requestId: request_id, position } = left
      signals.log({ kind: 'skip', video_id, request_id, position })
    }
    const isNew = videoId !== null && !met.has(videoId)
    onStage.current = videoId
      ? { videoId, requestId, position, at: performance.now(), isNew }
      : null
    if (videoId) met.add(videoId)
  }, [shop, signals, videoId, requestId, position])

  useEffect(() => {
    const { impressed } = visitOf(shop)
    if (!videoId || !isVisible || impressed.has(videoId)) return
    const timer = setTimeout(() => {
      impressed.add(videoId)
      signals.log({ kind: 'impression', video_id: videoId, request_id: requestId, position })
    }, SEEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [shop, signals, isVisible, videoId, requestId, position])
}
