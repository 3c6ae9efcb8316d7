import clsx from 'clsx'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { ellipsisPlace } from '@/components/ellipsis-place'

interface Props {
  lines: 1 | 2
  className?: string
  /** Told whenever it changes whether the text is cut. */
  onCut?: (isCut: boolean) => void
  children: ReactNode
}

/**
 * Text of at most so many lines, cut between words. (CSS alone cuts mid-word: line-clamp and
 * text-overflow make room for their ellipsis letter by letter.) The text stays whole for assistive
 * technology and search in the page: lines too many are clipped, and the ellipsis is drawn behind
 * the last word, for which it may reach into the gap beside the box.
 */
export function Clamped({ lines, className, onCut, children }: Props) {
  const box = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const place = () => {
      const isCut = placeEllipsis(element)
      onCut?.(isCut)
    }
    place()
    const resizes = new ResizeObserver(place)
    resizes.observe(element)
    // Another font breaks lines elsewhere, which need not change the box.
    document.fonts.addEventListener('loadingdone', place)
    return () => {
      resizes.disconnect()
      document.fonts.removeEventListener('loadingdone', place)
    }
  }, [children, lines, onCut])
  return (
    <span
      ref={box}
      className={clsx('clamped', lines === 1 ? 'max-h-lh' : 'max-h-[2lh]', className)}
    >
      {children}
    </span>
  )
}

/** Whether there is one. */
function placeEllipsis(box: HTMLElement): boolean {
  const text = document.createRange()
  text.selectNodeContents(box)
  const place = ellipsisPlace(box.getBoundingClientRect(), text.getClientRects())
  box.toggleAttribute('data-cut', place !== null)
  if (!place) return false
  box.style.setProperty('--ellipsis-x', `${place.x}px`)
  box.style.setProperty('--ellipsis-y', `${place.y}px`)
  return true
}
