type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/**
 * Where the text that fits into a box ends, in pixels from the box's top left, when there is more
 * text below; null when all of it fits. `fragments` has the rectangles of the text, line by line.
 */
export function ellipsisPlace(box: Box, fragments: Iterable<Box>): { x: number; y: number } | null {
  let last: Box | null = null
  let isCut = false
  for (const fragment of fragments) {
    if (fragment.right === fragment.left) continue
    // A line box and the letters in it differ in height: the middle tells which line it is.
    if ((fragment.top + fragment.bottom) / 2 > box.bottom) isCut = true
    else if (!last || !isLeftOnItsLine(fragment, last)) last = fragment
  }
  return isCut && last ? { x: last.right - box.left, y: last.top - box.top } : null
}

function isLeftOnItsLine(fragment: Box, other: Box): boolean {
  return fragment.top < other.bottom && fragment.bottom > other.top && fragment.right < other.right
}
