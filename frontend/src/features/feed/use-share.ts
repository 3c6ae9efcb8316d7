import { handOn } from '@/components/hand-on'
import type { ShownVideo } from '@/features/feed/shown-video'
import { videoPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import { useKept } from '@/lib/use-kept'

/** Hands the address of a video on, and how often this person did. */
export function useShare({ video, requestId, position }: ShownVideo) {
  const { signals } = useShop()
  const { video_id } = video
  const shares = useKept(`shares/${video_id}`, 0)
  const share = async () => {
    const url = new URL(videoPath(video_id), window.location.origin).href
    if (!(await handOn({ url, title: video.caption }))) return
    signals.log({ kind: 'share', video_id, request_id: requestId, position })
    shares.write(shares.read() + 1)
  }
  return { shares: shares.value, share }
}
