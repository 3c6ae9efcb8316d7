import clsx from 'clsx'
import { useEffect, useRef } from 'react'

const KEY_SECONDS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

interface Props {
  clip: HTMLVideoElement | null
  isStalled: boolean
  /** What the shop says, until the clip itself is known. */
  seconds: number
}

/** How far a clip is: a thin line, and the way to another place in it. */
export function ProgressLine({ clip, isStalled, seconds }: Props) {
  const line = useRef<HTMLInputElement>(null)

  // Four times a second, as the clip tells; the style sheet draws what lies between. Work at every
  // frame would cost the main thread of a phone more than all else that the feed does.
  useEffect(() => {
    if (!clip) return
    const draw = () => {
      const element = line.current
      if (!element) return
      const length = Number.isFinite(clip.duration) ? clip.duration : seconds
      const isBack = clip.currentTime < element.valueAsNumber
      element.style.transition = isBack ? 'none' : ''
      element.max = String(length)
      element.value = String(clip.currentTime)
      element.style.setProperty('--seen', `${(100 * clip.currentTime) / length}%`)
      element.setAttribute('aria-valuetext', spoken(clip.currentTime, length))
    }
    draw()
    clip.addEventListener('timeupdate', draw)
    return () => clip.removeEventListener('timeupdate', draw)
  }, [clip, seconds])

  return (
    <input
      ref={line}
      type="range"
      min={0}
      max={seconds}
      step="any"
      defaultValue={0}
      aria-label="Place in the clip"
      onInput={(event) => {
        if (clip) clip.currentTime = event.currentTarget.valueAsNumber
      }}
      onKeyDown={(event) => {
        const by = KEY_SECONDS[event.key]
        if (!clip || by === undefined) return
        event.preventDefault()
        clip.currentTime = Math.min(Math.max(clip.currentTime + by, 0), clip.duration || seconds)
      }}
      className={clsx(
        'seek-line absolute inset-x-0 bottom-0 z-10 lg:inset-x-6 lg:bottom-1.5 lg:w-[calc(100%-48px)]',
        isStalled && 'animate-breathe',
      )}
    />
  )
}

function spoken(now: number, length: number): string {
  return `${Math.floor(now)} of ${Math.round(length)} seconds`
}
