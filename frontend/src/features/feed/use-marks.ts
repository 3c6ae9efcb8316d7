import type { ShownVideo } from '@/features/feed/shown-video'
import { useShop } from '@/lib/shop'
import { useKept } from '@/lib/use-kept'

/** Something that a person did to a video or creator and can take back. */
export interface Mark {
  isOn: boolean
  turnOn: () => void
  turnOff: () => void
  toggle: () => void
}

/** Ids, each with the event that said so: taking it back undoes exactly that one. */
type Marks = Record<string, string>
const NONE: Marks = {}

/** Where the videos are kept that this person does not want to see. */
export const HIDDEN = 'hidden'

function useMark(
  name: string,
  id: string,
  say: { on: () => string; off: (eventId: string) => void },
): Mark {
  const marks = useKept(name, NONE)
  const isOn = Object.hasOwn(marks.value, id)
  const turnOn = () => {
    const now = marks.read()
    if (!Object.hasOwn(now, id)) marks.write({ ...now, [id]: say.on() })
  }
  const turnOff = () => {
    const { [id]: eventId, ...others } = marks.read()
    if (eventId === undefined) return
    say.off(eventId)
    marks.write(others)
  }
  return { isOn, turnOn, turnOff, toggle: isOn ? turnOff : turnOn }
}

/** What this person did to a video and its creator; kept in the browser, told to the shop. */
export function useVideoMarks({ video, requestId, position }: ShownVideo) {
  const { signals } = useShop()
  const { video_id } = video
  const { creator_id } = video.creator
  const about = { video_id, request_id: requestId, position }
  return {
    like: useMark('likes', video_id, {
      on: () => signals.log({ kind: 'like', ...about }),
      off: (undoes) => signals.log({ kind: 'undo', undoes }),
    }),
    save: useMark('saves', video_id, {
      on: () => signals.log({ kind: 'save', ...about }),
      off: (undoes) => signals.log({ kind: 'undo', undoes }),
    }),
    follow: useMark('follows', creator_id, {
      on: () => signals.log({ kind: 'follow', creator_id, ...about }),
      off: () => signals.log({ kind: 'unfollow', creator_id, ...about }),
    }),
    hide: useMark(HIDDEN, video_id, {
      on: () => signals.logNow({ kind: 'hide', ...about }),
      off: (undoes) => signals.logNow({ kind: 'undo', undoes }),
    }),
  }
}

export type VideoMarks = ReturnType<typeof useVideoMarks>
