import clsx from 'clsx'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { watchEllipsis } from '@/components/ellipses'

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
    if (box.current) return watchEllipsis(box.current, onCut)
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
