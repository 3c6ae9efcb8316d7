import clsx from 'clsx'
import { Heart, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTaps } from '@/features/feed/use-taps'
import { wantsLessMotion } from '@/lib/motion'

interface Props {
  /** Null where there is nothing to play. */
  isPlaying: boolean | null
  onToggle: () => void
  onLike: () => void
}

interface Burst {
  id: number
  x: number
  y: number
}

const TILTS = ['-rotate-14', 'rotate-8', '-rotate-3', 'rotate-16']

/** The whole picture: a tap pauses and plays, a double tap likes, with a heart where it was. */
export function TapLayer({ isPlaying, onToggle, onLike }: Props) {
  const [bursts, setBursts] = useState<Burst[]>([])
  const layer = useRef<HTMLDivElement>(null)
  const count = useRef(0)

  const burst = ({ x, y }: { x: number; y: number }) => {
    onLike()
    const box = layer.current?.getBoundingClientRect()
    if (!box || wantsLessMotion()) return
    count.current += 1
    const id = count.current
    setBursts((shown) => [...shown, { id, x: x - box.left, y: y - box.top }])
  }
  const onClick = useTaps(onToggle, burst)

  return (
    <div ref={layer} className="absolute inset-0 touch-manipulation select-none">
      {isPlaying === null ? (
        <div aria-hidden="true" onClick={onClick} className="size-full" />
      ) : (
        <button
          type="button"
          aria-label={isPlaying ? 'Pause' : 'Play'}
          onClick={onClick}
          className="grid size-full place-items-center outline-offset-[-4px]"
        >
          <span
            className={clsx(
              'grid size-18 place-items-center rounded-full bg-ink/45 text-white backdrop-blur-md transition',
              // Late enough for a double tap to pass unseen.
              isPlaying ? 'scale-125 opacity-0' : 'opacity-100 delay-150',
            )}
          >
            <Play aria-hidden="true" className="ml-1 size-8 fill-current" />
          </span>
        </button>
      )}
      {bursts.map(({ id, x, y }) => (
        <span
          key={id}
          aria-hidden="true"
          style={{ left: x, top: y }}
          onAnimationEnd={() => setBursts((shown) => shown.filter((each) => each.id !== id))}
          className="heart-burst"
        >
          <Heart className={clsx('size-24 fill-current', TILTS[id % TILTS.length])} />
        </span>
      ))}
    </div>
  )
}
