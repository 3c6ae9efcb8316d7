import { useCallback, useEffect, useRef, useState } from 'react'

/** How much of the rail's width a press of a button moves it by: what was cut off stays in sight. */
const STEP = 0.8

/** A list that scrolls sideways: which ways there is more, and how to go there. */
export function useRail(itemCount: number) {
  const rail = useRef<HTMLUListElement>(null)
  const [hasMore, setHasMore] = useState({ before: false, after: false })

  const look = useCallback(() => {
    const { scrollLeft, scrollWidth, clientWidth } = rail.current ?? EMPTY
    setHasMore({ before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 })
  }, [])
  useEffect(() => {
    if (!rail.current) return
    const resizes = new ResizeObserver(look)
    resizes.observe(rail.current)
    look()
    return () => resizes.disconnect()
  }, [look, itemCount])

  const go = (way: -1 | 1) =>
    rail.current?.scrollBy({ left: way * STEP * rail.current.clientWidth })
  return { rail, hasMore, look, go }
}

const EMPTY = { scrollLeft: 0, scrollWidth: 0, clientWidth: 0 }
