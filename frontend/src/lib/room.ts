import { useSyncExternalStore } from 'react'

/** From where on the `lg:` classes count. */
const WIDE = '(min-width: 64rem)'

/** Whether there is room beside a page; where there is none, nothing is made or asked for it. */
export function useHasRoom(): boolean {
  return useSyncExternalStore(subscribe, hasRoom)
}

function hasRoom(): boolean {
  return window.matchMedia(WIDE).matches
}

function subscribe(listener: () => void): () => void {
  const room = window.matchMedia(WIDE)
  room.addEventListener('change', listener)
  return () => room.removeEventListener('change', listener)
}
