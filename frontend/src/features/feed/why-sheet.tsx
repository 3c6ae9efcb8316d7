import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import type { ShownVideo } from '@/features/feed/shown-video'
import type { Steering } from '@/features/feed/use-steering'

interface Props {
  shown: ShownVideo
  steering: Steering
  onClose: () => void
}

/** What a kind of reason means, for who asks. */
const MEANINGS: Record<string, string> = {
  watched: 'What you watch for long tells your feed what you like. You need not press anything.',
  liked: 'What you like, save, share or ask for counts more than watching alone.',
  search: 'What you search for shapes your videos as well as your shop card.',
  tap: 'The products that you open shape your videos as well as your shop card.',
  explore:
    'Your feed always keeps some room for other things, so that it can learn what else you like.',
  popular: 'Nothing that you watched led to it. Others watch it a lot.',
  again: 'New videos will come first again as soon as there are some.',
}
const SHARED = 'Its address was opened: your feed did not choose it.'

/** Why a video is here, in plain words, and how to have more or less like it. */
export function WhySheet({ shown, steering, onClose }: Props) {
  const { reason } = shown
  const closing = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Sheet title="Why this video?" onClose={onClose}>
      <div className="flex flex-col gap-2 text-sm text-pretty" data-reason={reason?.kind}>
        <p className="text-base">{reason ? `${reason.text}.` : SHARED}</p>
        {reason && <p className="text-text-soft">{MEANINGS[reason.kind]}</p>}
      </div>
      <div className="mt-5 flex gap-2 *:grow">
        <Button look="outline" onClick={closing(steering.more)}>
          <ThumbsUp aria-hidden="true" className="size-4.5" />
          More like this
        </Button>
        <Button look="outline" onClick={closing(steering.less)}>
          <ThumbsDown aria-hidden="true" className="size-4.5" />
          Less like this
        </Button>
      </div>
    </Sheet>
  )
}
