import type { KeyValues } from '@/lib/storage'

const KEY = 'shopcard.user'

/** The random id by which the shop knows this browser: made once, then kept. */
export function browserUserId(storage: KeyValues): string {
  const known = storage.get(KEY)
  if (known) return known
  const fresh = randomId()
  storage.set(KEY, fresh)
  return fresh
}

/** Whether this browser came here before. */
export function isKnown(storage: KeyValues): boolean {
  return storage.get(KEY) !== null
}

/** Makes this browser somebody whom the shop has never met. */
export function forgetBrowserUserId(storage: KeyValues): void {
  storage.remove(KEY)
}

/** A random UUID, on plain http from another machine too, where crypto.randomUUID is missing. */
export function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
