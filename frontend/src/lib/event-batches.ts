import type { ShopEvent } from '@/lib/shop-types'

export interface BatchLimits {
  events: number
  /** Of the whole request body, in UTF-8. */
  bytes: number
  /** Different search texts: the shop encodes each one. */
  searches: number
}

/** What the shop takes in one call, with room to spare. */
export const REQUEST_LIMITS: BatchLimits = { events: 100, bytes: 900_000, searches: 50 }

/** What browsers let a beacon carry, too. */
export const BEACON_LIMITS: BatchLimits = { ...REQUEST_LIMITS, bytes: 60_000 }

const ENVELOPE_BYTES = new Blob([JSON.stringify({ events: [] })]).size

/** The events in order, as batches within the limits. One too large by itself is a batch of its own. */
export function* batchesOf(events: Iterable<ShopEvent>, limits: BatchLimits) {
  let batch: ShopEvent[] = []
  let bytes = ENVELOPE_BYTES
  let searches = new Set<string>()
  for (const event of events) {
    const size = new Blob([JSON.stringify(event)]).size + 1
    const asked = event.kind === 'search' ? event.query : null
    const isFull =
      batch.length >= limits.events ||
      bytes + size > limits.bytes ||
      (asked != null && !searches.has(asked) && searches.size >= limits.searches)
    if (isFull && batch.length > 0) {
      yield batch
      batch = []
      bytes = ENVELOPE_BYTES
      searches = new Set()
    }
    batch.push(event)
    bytes += size
    if (asked != null) searches.add(asked)
  }
  if (batch.length > 0) yield batch
}
