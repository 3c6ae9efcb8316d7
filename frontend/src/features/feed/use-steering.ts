import { useRef } from 'react'
import { notify } from '@/components/toasts'
import type { ShownVideo } from '@/features/feed/shown-video'
import type { Mark } from '@/features/feed/use-marks'
import { useShop } from '@/lib/shop'

interface Ways {
  /** Goes on to the next item. */
  onNext: () => void
  /** Comes back to this one. */
  onReturn: () => void
  /** What comes later is to follow what was said of this one. */
  onSteer: () => void
}

/** How somebody tells the feed where to go; each can be taken back by the line that says so. */
export interface Steering {
  more: () => void
  less: () => void
  notInterested: () => void
  /** From the video's own place. */
  undoHiding: () => void
}

export function useSteering(shown: ShownVideo, hide: Mark, ways: Ways): Steering {
  const { signals } = useShop()
  const { onNext, onReturn, onSteer } = ways
  const withdraw = useRef(() => {})
  const { video, requestId, position } = shown

  const say = (kind: 'more' | 'less') => {
    const about = { video_id: video.video_id, request_id: requestId, position }
    const eventId = signals.logNow({ kind, ...about })
    onSteer()
    return () => {
      signals.logNow({ kind: 'undo', undoes: eventId })
      onSteer()
    }
  }
  const undoHiding = () => {
    hide.turnOff()
    onSteer()
    withdraw.current()
  }
  return {
    more: () => {
      notify('More like this is on its way.', say('more'))
    },
    less: () => {
      const undo = say('less')
      onNext()
      notify('You’ll see less like this.', () => {
        undo()
        onReturn()
      })
    },
    notInterested: () => {
      hide.turnOn()
      onSteer()
      onNext()
      withdraw.current = notify('You won’t see this again.', () => {
        undoHiding()
        onReturn()
      })
    },
    undoHiding,
  }
}
