import { useEffect, useState } from 'react'
import { useCovered } from '@/components/open-sheets'
import type { ShownVideo } from '@/features/feed/shown-video'
import { usePageVisible } from '@/features/feed/use-page-visible'
import { WatchMeter } from '@/features/feed/watch-meter'
import { useShop } from '@/lib/shop'

/** Whatever may begin or end that a clip moves. */
const CHANGES = ['playing', 'pause', 'waiting', 'seeking', 'seeked', 'timeupdate', 'emptied']

/** A clip that came this near to its end and is further back has begun again by itself. */
const EDGE_SECONDS = 0.5

/**
 * Tells the shop how a video was watched, once it leaves the stage or the page leaves sight: only
 * the time in which it played on stage and nothing covered it. A video without a clip plays while
 * it is looked at.
 */
export function useWatching(shown: ShownVideo, clip: HTMLVideoElement | null, isOnStage: boolean) {
  const { signals } = useShop()
  const isVisible = usePageVisible()
  const isCovered = useCovered()
  const [meter] = useState(() => new WatchMeter())
  const { video, requestId, position } = shown
  const { video_id, url, duration_seconds } = video

  const isSeen = isOnStage && isVisible && !isCovered
  useEffect(() => {
    if (!isSeen) return
    if (!url) meter.run(0)
    const stop = url && clip ? follow(clip, meter) : undefined
    return () => {
      stop?.()
      meter.rest()
    }
  }, [meter, clip, url, isSeen])

  useEffect(() => {
    if (!isOnStage) return
    const tell = () => {
      const length = clip && clip.duration > 0 ? clip.duration : duration_seconds
      const watched = meter.take(length, clip?.currentTime ?? 0)
      if (!watched) return
      signals.log({ kind: 'view', video_id, request_id: requestId, position, ...watched })
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('pagehide', tell, { signal })
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') tell()
      },
      // Before the queue hears of it, which then takes this along.
      { signal, capture: true },
    )
    return () => {
      listening.abort()
      tell()
    }
  }, [signals, meter, clip, isOnStage, video_id, duration_seconds, requestId, position])
}

/** Has the meter run exactly while a clip moves. Returns how to stop that. */
function follow(clip: HTMLVideoElement, meter: WatchMeter): () => void {
  const listening = new AbortController()
  let before = { place: clip.currentTime, at: performance.now(), moved: false }
  const look = () => {
    const { currentTime: place, duration } = clip
    const at = performance.now()
    // Looks may be far apart on a busy machine: where it would be by now tells an end from a jump.
    const would = before.place + (at - before.at) / 1_000
    if (before.moved && place < before.place && would > duration - EDGE_SECONDS) meter.loop()
    before = { place, at, moved: moves(clip) }
    if (before.moved) meter.run(place)
    else meter.rest()
  }
  look()
  for (const change of CHANGES) clip.addEventListener(change, look, { signal: listening.signal })
  return () => listening.abort()
}

function moves({ paused, seeking, readyState }: HTMLVideoElement): boolean {
  return !paused && !seeking && readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
}
