import { inject } from 'vitest'
import type {
  LoggedEvent,
  Persona,
  Product,
  ShopCard,
  Signal,
} from '../../../frontend/src/lib/shop-types'
import type { StoredPolicy } from '../../../frontend/src/features/studio/studio-types'

/** The API as it is seen past the browser: what was really stored. */
async function read<T>(path: string, shop = inject('shop')): Promise<T> {
  const answer = await fetch(shop + path)
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Newest first. */
export async function signalsOf(userId: string): Promise<Signal[]> {
  return (await read<{ signals: Signal[] }>(`/users/${userId}/signals`)).signals
}

export function productOf(productId: string): Promise<Product> {
  return read(`/product/${encodeURIComponent(productId)}`)
}

export function cardOf(userId: string, seed: number): Promise<ShopCard> {
  return read(`/recommend/${userId}?limit=3&seed=${seed}`)
}

/** Everything that the shop has logged of somebody, oldest first. */
export async function eventsOf(userId: string, shop?: string): Promise<LoggedEvent[]> {
  return (await read<{ events: LoggedEvent[] }>(`/users/${userId}/export`, shop)).events
}

/** The named people of the demo. */
export async function personasOf(shop?: string): Promise<Persona[]> {
  return (await read<{ personas: Persona[] }>('/personas', shop)).personas
}

/** How the feed decides in a shop, and the revision that says so. */
export function policyOf(shop: string): Promise<StoredPolicy> {
  return read('/feed-policy', shop)
}
