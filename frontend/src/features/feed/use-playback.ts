import { useEffect, useState } from 'react'
import { usePageVisible } from '@/features/feed/use-page-visible'
import type { Sound } from '@/features/feed/use-sound'
import { wantsLessMotion } from '@/lib/motion'

export interface Playback {
  /** Whether it is to play: paused by hand, or held for who wants less movement, it is not. */
  isPlaying: boolean
  /** It would play, but waits for data. */
  isStalled: boolean
  hasFailed: boolean
  toggle: () => void
  retry: () => void
}

type Condition = 'fine' | 'stalled' | 'failed'

/**
 * Plays a clip exactly while it is on stage, the page is in sight and nobody has paused it. With
 * sound refused it plays on in silence; refused altogether, it waits for a hand.
 */
export function usePlayback(
  clip: HTMLVideoElement | null,
  isOnStage: boolean,
  { isMuted, refuse }: Pick<Sound, 'isMuted' | 'refuse'>,
): Playback {
  const isVisible = usePageVisible()
  const [isWanted, setWanted] = useState(() => !wantsLessMotion())
  const [wasOnStage, setWasOnStage] = useState(isOnStage)
  const [attempt, setAttempt] = useState(0)
  const condition = useCondition(clip)
  if (wasOnStage !== isOnStage) {
    setWasOnStage(isOnStage)
    setWanted(!wantsLessMotion())
  }

  const isDue = isOnStage && isVisible && isWanted
  useEffect(() => {
    if (!clip) return
    clip.muted = isMuted
    if (!isDue) {
      clip.pause()
      return
    }
    let isOver = false
    if (clip.error) clip.load()
    clip.play().catch((error: unknown) => {
      // Any other failure is either a pause that came first or told by the clip itself.
      if (isOver || !(error instanceof DOMException) || error.name !== 'NotAllowedError') return
      if (clip.muted) setWanted(false)
      else refuse()
    })
    return () => {
      isOver = true
    }
  }, [clip, isDue, isMuted, refuse, attempt])

  useEffect(() => {
    if (clip && !isOnStage) clip.currentTime = 0
  }, [clip, isOnStage])

  return {
    isPlaying: isOnStage && isWanted,
    isStalled: condition === 'stalled',
    hasFailed: condition === 'failed',
    toggle: () => setWanted(!isWanted),
    retry: () => setAttempt(attempt + 1),
  }
}

function useCondition(clip: HTMLVideoElement | null): Condition {
  const [condition, setCondition] = useState<Condition>('fine')
  useEffect(() => {
    if (!clip) return
    const listeners = new AbortController()
    const on = (event: string, next: Condition) =>
      clip.addEventListener(event, () => setCondition(next), { signal: listeners.signal })
    on('loadstart', 'fine')
    on('playing', 'fine')
    on('pause', 'fine')
    on('waiting', 'stalled')
    on('error', 'failed')
    return () => listeners.abort()
  }, [clip])
  return condition
}
