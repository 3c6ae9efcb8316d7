/** The part of localStorage that the app uses. */
export interface KeyValues {
  keys(): string[]
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

/**
 * What the browser keeps for us, with a copy in memory: where storage is blocked or full (private
 * windows, strict settings), everything still works until the page is closed.
 */
export function browserStorage(storage: () => Storage = () => window.localStorage): KeyValues {
  const memory = new Map<string, string>()
  const attempt = <T>(action: (kept: Storage) => T): T | undefined => {
    try {
      return action(storage())
    } catch {
      return undefined
    }
  }
  return {
    keys: () => [...new Set([...memory.keys(), ...(attempt((kept) => Object.keys(kept)) ?? [])])],
    get: (key) => memory.get(key) ?? attempt((kept) => kept.getItem(key)) ?? null,
    set(key, value) {
      const kept = attempt((storage) => {
        storage.setItem(key, value)
        return true
      })
      if (kept) memory.delete(key)
      else memory.set(key, value)
    },
    remove(key) {
      memory.delete(key)
      attempt((kept) => kept.removeItem(key))
    },
  }
}

/** Removes all that a storage holds. */
export function forgetKept(storage: KeyValues): void {
  for (const key of storage.keys()) storage.remove(key)
}

/** The part of a storage whose keys begin with `prefix`, as a storage of its own. */
export function partOf(storage: KeyValues, prefix: string): KeyValues {
  return {
    keys: () =>
      storage
        .keys()
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
    get: (key) => storage.get(prefix + key),
    set: (key, value) => storage.set(prefix + key, value),
    remove: (key) => storage.remove(prefix + key),
  }
}
