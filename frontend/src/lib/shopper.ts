import type { KeyValues } from '@/lib/storage'
import { browserUserId, randomId } from '@/lib/user-id'

const KEY = 'shopcard.shopper'

/** Somebody who shops in this browser. */
export interface Shopper {
  /** Oneself, one of the demo's named people, or somebody of whom the shop knows nothing yet. */
  kind: 'self' | 'persona' | 'visitor'
  userId: string
  name: string
  tagline: string
  /** Their face; null for those who have none. */
  emoji: string | null
}

/** Whoever shopped here last; oneself unless somebody else was chosen. */
export function currentShopper(storage: KeyValues): Shopper {
  return chosen(storage.get(KEY)) ?? oneself(storage)
}

/** Who is shopping, from now on and after a reload. */
export function chooseShopper(storage: KeyValues, shopper: Shopper): void {
  if (shopper.kind === 'self') storage.remove(KEY)
  else storage.set(KEY, JSON.stringify(shopper))
}

/** The person whose browser it is, known by its random id. */
export function oneself(storage: KeyValues): Shopper {
  return {
    kind: 'self',
    userId: browserUserId(storage),
    name: 'You',
    tagline: 'Yourself, in this browser',
    emoji: null,
  }
}

export function newVisitor(): Shopper {
  return {
    kind: 'visitor',
    userId: randomId(),
    name: 'Visitor',
    tagline: 'Somebody new to the shop, this once',
    emoji: '👋',
  }
}

function chosen(written: string | null): Shopper | null {
  try {
    const read: unknown = JSON.parse(written ?? 'null')
    return isShopper(read) ? read : null
  } catch {
    return null
  }
}

function isShopper(value: unknown): value is Shopper {
  if (typeof value !== 'object' || value === null) return false
  const { kind, userId, name, tagline, emoji } = value as Record<string, unknown>
  return (
    (kind === 'persona' || kind === 'visitor') &&
    [userId, name].every((text) => typeof text === 'string' && text !== '') &&
    typeof tagline === 'string' &&
    (emoji === null || typeof emoji === 'string')
  )
}
