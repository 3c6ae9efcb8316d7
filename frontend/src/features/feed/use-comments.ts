import type { ShownVideo } from '@/features/feed/shown-video'
import { useShop } from '@/lib/shop'
import { useKept } from '@/lib/use-kept'

export interface Comment {
  event_id: string
  text: string
  /** ISO 8601. */
  at: string
}

const NONE: Comment[] = []

/** What this person wrote under a video, newest first. */
export function useComments({ video, requestId, position }: ShownVideo) {
  const { signals } = useShop()
  const { video_id } = video
  const kept = useKept(`comments/${video_id}`, NONE)
  return {
    comments: kept.value,
    add: (text: string) => {
      const event_id = signals.log({
        kind: 'comment',
        text,
        video_id,
        request_id: requestId,
        position,
      })
      kept.write([{ event_id, text, at: new Date().toISOString() }, ...kept.read()])
    },
    remove: (eventId: string) => {
      signals.log({ kind: 'undo', undoes: eventId })
      kept.write(kept.read().filter(({ event_id }) => event_id !== eventId))
    },
  }
}
