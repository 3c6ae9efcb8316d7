import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { visitOf } from '@/features/feed/feed-visit'
import { useKeys } from '@/features/feed/use-keys'
import { WheelSteps } from '@/features/feed/wheel-steps'
import { wantsLessMotion } from '@/lib/motion'
import { useShop } from '@/lib/shop'

/** About as long as a browser takes to scroll smoothly to the next item. */
const MOVE_MS = 600
/** A movement that rests within this time was on its way to where it was sent. */
const RESTS_WITHIN_MS = 1_000

/**
 * A column of full-height items that snaps: which one is on stage, and how to get to another, by
 * keys and wheel too. It begins at `start`; `onPlace` is told which one is on stage, so that coming
 * back finds it again.
 */
export function useStage(count: number, start: number, onPlace: (index: number) => void) {
  const { met } = visitOf(useShop())
  const scroller = useRef<HTMLDivElement>(null)
  const [isBack] = useState(() => met.size > 0)
  const [current, setCurrent] = useState(start)
  const move = useRef({ to: 0, at: -Infinity })

  // Before the first paint, so that coming back does not show the way there.
  const first = useRef(current)
  useLayoutEffect(() => {
    const stage = scroller.current
    // At the top it is already, and asking for its height would have the page laid out twice.
    if (stage && first.current > 0) stage.scrollTop = first.current * stage.clientHeight
  }, [])

  // Each time: what is to come may have turned into an item, whose place is known by then.
  useEffect(() => onPlace(current))

  const onScroll = useCallback(() => {
    const stage = scroller.current
    if (!stage || stage.clientHeight === 0) return
    setCurrent(Math.round(stage.scrollTop / stage.clientHeight))
  }, [])

  const show = useCallback(
    (index: number) => {
      const stage = scroller.current
      if (!stage) return
      const to = Math.min(Math.max(index, 0), count - 1)
      move.current = { to, at: performance.now() }
      const behavior = wantsLessMotion() ? 'instant' : 'smooth'
      stage.scrollTo({ top: to * stage.clientHeight, behavior })
    },
    [count],
  )

  /** Steps on from where a movement under way will end, so that quick presses add up. */
  const step = useCallback(
    (by: 1 | -1) => {
      const stage = scroller.current
      if (!stage) return
      const isMoving = performance.now() - move.current.at < MOVE_MS
      const from = isMoving ? move.current.to : Math.round(stage.scrollTop / stage.clientHeight)
      show(from + by)
    },
    [show],
  )

  const next = () => step(1)
  const previous = () => step(-1)
  useKeys({
    arrowdown: next,
    pagedown: next,
    j: next,
    arrowup: previous,
    pageup: previous,
    k: previous,
  })
  useWheel(scroller, step)
  useRest(scroller, move)

  return {
    scroller,
    current: Math.min(current, Math.max(count - 1, 0)),
    /** Whether something of the feed was on stage before, on this visit. */
    isBack,
    show,
    step,
    onScroll,
  }
}

interface Move {
  to: number
  at: number
}

/**
 * A column that changes during a movement may have the browser snap elsewhere. Where no hand has
 * led it there, it goes to where it was sent.
 */
function useRest(scroller: React.RefObject<HTMLElement | null>, move: React.RefObject<Move>) {
  useEffect(() => {
    const stage = scroller.current
    if (!stage) return
    let handAt = -Infinity
    const onHand = () => {
      handAt = performance.now()
    }
    const onRest = () => {
      const { to, at } = move.current
      if (handAt > at || performance.now() - at > RESTS_WITHIN_MS) return
      const top = to * stage.clientHeight
      if (Math.abs(stage.scrollTop - top) >= 1) stage.scrollTo({ top, behavior: 'instant' })
    }
    const wiring = new AbortController()
    const options = { passive: true, signal: wiring.signal }
    for (const type of ['touchstart', 'touchmove', 'wheel'])
      stage.addEventListener(type, onHand, options)
    stage.addEventListener('scrollend', onRest, options)
    return () => wiring.abort()
  }, [scroller, move])
}

/** One notch is one item. Left alone, browsers snap back after a notch, or fly over several. */
function useWheel(scroller: React.RefObject<HTMLElement | null>, step: (by: 1 | -1) => void) {
  const steps = useRef(new WheelSteps())
  useEffect(() => {
    const stage = scroller.current
    if (!stage) return
    const onWheel = (event: WheelEvent) => {
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (event.ctrlKey || isSideways || scrollsItself(event, stage)) return
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 40
      const by = steps.current.take(event.deltaY * pixels, event.timeStamp)
      if (by !== 0) step(by)
    }
    stage.addEventListener('wheel', onWheel, { passive: false })
    return () => stage.removeEventListener('wheel', onWheel)
  }, [scroller, step])
}

/** Whether something within the stage, or a dialog above it, takes this turn of the wheel. */
function scrollsItself({ target, deltaY }: WheelEvent, stage: Element): boolean {
  let element = target instanceof Element ? target : null
  for (; element && element !== stage; element = element.parentElement) {
    if (element instanceof HTMLDialogElement) return true
    const { overflowY } = getComputedStyle(element)
    if (overflowY !== 'auto' && overflowY !== 'scroll') continue
    const room = element.scrollHeight - element.clientHeight
    if (deltaY < 0 ? element.scrollTop > 0 : element.scrollTop < room - 1) return true
  }
  return false
}
