import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useShop } from '@/lib/shop'
import type { KeyValues } from '@/lib/storage'

export interface Kept<T> {
  value: T
  /** As it is now, for what happens later than the render. */
  read: () => T
  write: (next: T) => void
}

/** Who shows something of a storage: a change in one place is seen in all of them. */
const watchers = new WeakMap<KeyValues, Set<() => void>>()

/**
 * A value that this browser keeps for this user, as state. `initial`, a constant, is what it is
 * before anything was written, and in place of something of another type.
 */
export function useKept<T>(key: string, initial: T): Kept<T> {
  const { kept } = useShop()
  const subscribe = useCallback((watcher: () => void) => watch(kept, watcher), [kept])
  const written = useSyncExternalStore(subscribe, () => kept.get(key))
  const value = useMemo(() => parsed(written, initial), [written, initial])
  const read = useCallback(() => parsed(kept.get(key), initial), [kept, key, initial])
  const write = useCallback(
    (next: T) => {
      kept.set(key, JSON.stringify(next))
      watchers.get(kept)?.forEach((watcher) => watcher())
    },
    [kept, key],
  )
  return { value, read, write }
}

function watch(kept: KeyValues, watcher: () => void): () => void {
  const all = watchers.get(kept) ?? new Set()
  watchers.set(kept, all.add(watcher))
  // Another tab of this browser.
  window.addEventListener('storage', watcher)
  return () => {
    all.delete(watcher)
    window.removeEventListener('storage', watcher)
  }
}

function parsed<T>(written: string | null, initial: T): T {
  try {
    const value: unknown = JSON.parse(written ?? 'null')
    return typeOf(value) === typeOf(initial) ? (value as T) : initial
  } catch {
    return initial
  }
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
}
