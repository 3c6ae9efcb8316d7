import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useShop } from '@/lib/shop'

const NEXT_KEYS = new Set(['ArrowDown', 'PageDown', 'j'])
/** About as long as a browser takes to scroll smoothly to the next item. */
const MOVE_MS = 600
const PREVIOUS_KEYS = new Set(['ArrowUp', 'PageUp', 'k'])

/**
 * A column of full-height items that snaps: which one is on stage, and how to get to another, by
 * keys too. The place is kept beside the feed itself, so that coming back finds it again.
 */
export function useStage(count: number) {
  const { userId } = useShop()
  const client = useQueryClient()
  const place = useRef(['feed-place', userId])
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(() => client.getQueryData<number>(place.current) ?? 0)
  const move = useRef({ to: 0, at: -Infinity })

  // Before the first paint, so that coming back does not show the way there.
  const first = useRef(current)
  useLayoutEffect(() => {
    const stage = scroller.current
    if (stage) stage.scrollTop = first.current * stage.clientHeight
  }, [])

  useEffect(() => {
    client.setQueryDefaults(place.current, { gcTime: Infinity })
    client.setQueryData(place.current, current)
  }, [client, current])

  const onScroll = useCallback(() => {
    const stage = scroller.current
    if (!stage || stage.clientHeight === 0) return
    setCurrent(Math.round(stage.scrollTop / stage.clientHeight))
  }, [])

  /** Steps on from where a movement under way will end, so that quick presses add up. */
  const step = useCallback(
    (by: 1 | -1) => {
      const stage = scroller.current
      if (!stage) return
      const isMoving = performance.now() - move.current.at < MOVE_MS
      const from = isMoving ? move.current.to : Math.round(stage.scrollTop / stage.clientHeight)
      const to = Math.min(Math.max(from + by, 0), count - 1)
      move.current = { to, at: performance.now() }
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
      stage.scrollTo({ top: to * stage.clientHeight, behavior: still ? 'instant' : 'smooth' })
    },
    [count],
  )

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      const by = NEXT_KEYS.has(event.key) ? 1 : PREVIOUS_KEYS.has(event.key) ? -1 : null
      if (by === null) return
      event.preventDefault()
      step(by)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])

  return {
    scroller,
    current: Math.min(current, Math.max(count - 1, 0)),
    step,
    onScroll,
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null
}
