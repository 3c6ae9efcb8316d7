import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '@/components/icon-button'

interface Props {
  isFirst: boolean
  isLast: boolean
  onStep: (by: 1 | -1) => void
}

const arrowClass =
  'bg-ink/50 text-white ring-1 ring-white/20 backdrop-blur-md hover:ring-white/40 aria-disabled:opacity-35'

/**
 * The visible way through the feed: in its corner on the phone, beside it elsewhere. At its ends a
 * button stays where it is, so that the keyboard keeps its place.
 */
export function StageArrows({ isFirst, isLast, onStep }: Props) {
  return (
    <div className="absolute right-2.5 bottom-6 z-10 flex gap-2 lg:-right-18 lg:bottom-1/2 lg:translate-y-1/2 lg:flex-col">
      <IconButton
        icon={ChevronUp}
        label="Previous"
        aria-disabled={isFirst}
        onClick={() => onStep(-1)}
        className={arrowClass}
      />
      <IconButton
        icon={ChevronDown}
        label="Next"
        aria-disabled={isLast}
        onClick={() => onStep(1)}
        className={arrowClass}
      />
    </div>
  )
}
