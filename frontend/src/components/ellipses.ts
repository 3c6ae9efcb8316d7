import { flushSync } from 'react-dom'
import { ellipsisPlace } from '@/components/ellipsis-place'

type OnCut = (isCut: boolean) => void

const watched = new Map<Element, OnCut | undefined>()
let resizes: ResizeObserver | undefined

/**
 * Keeps the ellipsis of a clipped box in its place. One observer for all boxes: it is told after
 * the browser has laid out the page and before it paints, so nothing is laid out twice.
 */
export function watchEllipsis(box: HTMLElement, onCut?: OnCut): () => void {
  if (!resizes) {
    resizes = new ResizeObserver((entries) => place(entries.map(({ target }) => target)))
    // Another font breaks lines elsewhere, which need not change any box.
    document.fonts.addEventListener('loadingdone', () => place([...watched.keys()]))
  }
  const observer = resizes
  watched.set(box, onCut)
  observer.observe(box)
  return () => {
    watched.delete(box)
    observer.unobserve(box)
  }
}

/** Reads all, then writes all. */
function place(boxes: Element[]): void {
  const places = boxes.map((box) => {
    const text = document.createRange()
    text.selectNodeContents(box)
    return ellipsisPlace(box.getBoundingClientRect(), text.getClientRects())
  })
  boxes.forEach((box, index) => {
    const at = places[index]
    box.toggleAttribute('data-cut', Boolean(at))
    if (at && box instanceof HTMLElement) {
      box.style.setProperty('--ellipsis-x', `${at.x}px`)
      box.style.setProperty('--ellipsis-y', `${at.y}px`)
    }
    const onCut = watched.get(box)
    // What follows from it is part of the same picture.
    if (onCut) flushSync(() => onCut(Boolean(at)))
  })
}
