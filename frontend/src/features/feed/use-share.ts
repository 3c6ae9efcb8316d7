import { notify } from '@/components/toasts'
import type { ShownVideo } from '@/features/feed/shown-video'
import { videoPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import { useKept } from '@/lib/use-kept'

/** Hands the address of a video on: by the system's own sheet, else by the clipboard. */
export function useShare({ video, requestId, position }: ShownVideo) {
  const { signals } = useShop()
  const { video_id } = video
  const shares = useKept(`shares/${video_id}`, 0)
  const share = async () => {
    const url = new URL(videoPath(video_id), window.location.origin).href
    if (!(await handOn(url, video.caption))) return
    signals.log({ kind: 'share', video_id, request_id: requestId, position })
    shares.write(shares.read() + 1)
  }
  return { shares: shares.value, share }
}

/** Whether it was handed on; says so where nothing else does. */
async function handOn(url: string, title: string): Promise<boolean> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ url, title })
      return true
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false
    }
  }
  try {
    await navigator.clipboard.writeText(url)
    notify('The address is copied.')
    return true
  } catch {
    notify(`Copy this address: ${url}`)
    return false
  }
}
