import { useSyncExternalStore } from 'react'

let open = 0
const listeners = new Set<() => void>()

function change(by: 1 | -1): void {
  open += by
  listeners.forEach((listener) => listener())
}

/** Notes that a sheet covers the page; returns how to say that it is closed. */
export function noteSheet(): () => void {
  change(1)
  return () => change(-1)
}

/** Whether the page is covered by a sheet, wherever that was opened. */
export function useCovered(): boolean {
  return useSyncExternalStore(subscribe, () => open > 0)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
