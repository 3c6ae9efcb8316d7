import { useEffect } from 'react'
import { visitOf } from '@/features/feed/feed-visit'
import { mediaUrl } from '@/lib/api'
import { useShop } from '@/lib/shop'

/**
 * Gives a clip what it plays, and takes it away when it goes: a browser holds on to the data of a
 * video that is no longer in the page. One that was on stage goes on where it was.
 */
export function useClipSource(clip: HTMLVideoElement | null, videoId: string, url: string | null) {
  const { moments } = visitOf(useShop())
  useEffect(() => {
    if (!clip || !url) return
    clip.src = mediaUrl(url)
    const moment = moments.get(videoId)
    if (moment !== undefined) clip.currentTime = moment
    moments.delete(videoId)
    return () => {
      if (clip.currentTime > 0) moments.set(videoId, clip.currentTime)
      clip.pause()
      clip.removeAttribute('src')
      clip.load()
    }
  }, [clip, videoId, url, moments])
}
