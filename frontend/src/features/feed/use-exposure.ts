import { useEffect, useRef } from 'react'
import { nameOf, type FeedEntry } from '@/features/feed/feed-query'
import { visitOf } from '@/features/feed/feed-visit'
import { usePageVisible } from '@/features/feed/use-page-visible'
import { useShop } from '@/lib/shop'

const SEEN_AFTER_MS = 1_000
export const SKIPPED_WITHIN_MS = 1_500

/** A video on stage, as events name it. */
interface Exposure {
  about: { video_id: string; request_id: string | null; position: number | null }
  place: number
  at: number
  /** It was not met before, was in sight all the time, and nothing but scrolling led away. */
  isFresh: boolean
}

/**
 * Logs what was seen of the feed, each item once a visit: an impression of a video after a second
 * on stage, a skip when somebody scrolls on from one they had not met within a second and a half,
 * the page in sight all the time. Returns how to say that it was something else that led away.
 */
export function useExposure(entry: FeedEntry | undefined, place: number): () => void {
  const shop = useShop()
  const { signals } = shop
  const isVisible = usePageVisible()
  const name = entry?.item.type === 'video' ? nameOf(entry) : null
  const onStage = useRef<Exposure | null>(null)
  const shown = useRef<string | null>(null)

  useEffect(() => {
    const { met } = visitOf(shop)
    const left = onStage.current
    if (shown.current === name) return
    shown.current = name
    const isShort = left !== null && performance.now() - left.at < SKIPPED_WITHIN_MS
    if (isShort && left.isFresh && place > left.place) {
      signals.log({ kind: 'skip', ...left.about })
    }
    const about = entry && aboutOf(entry)
    onStage.current =
      name && about ? { about, place, at: performance.now(), isFresh: !met.has(name) } : null
    if (name) met.add(name)
  })

  const isNoSkip = () => {
    if (onStage.current) onStage.current.isFresh = false
  }
  useEffect(() => {
    if (!isVisible) isNoSkip()
  }, [isVisible])

  useEffect(() => {
    const { impressed } = visitOf(shop)
    if (!name || !isVisible || impressed.has(name)) return
    const timer = setTimeout(() => {
      impressed.add(name)
      if (onStage.current) signals.log({ kind: 'impression', ...onStage.current.about })
    }, SEEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [shop, signals, isVisible, name])
  return isNoSkip
}

function aboutOf({ item, requestId, position }: FeedEntry): Exposure['about'] | null {
  if (item.type !== 'video') return null
  return { video_id: item.video_id, request_id: requestId, position }
}
