import type { ShopEvent } from '@/lib/shop-types'

/**
 * What one call carries: well within what the shop takes, and few enough bytes for the browser to
 * carry it on when the page is gone (64 KiB for all such calls together).
 */
export const BATCH_LIMITS = {
  events: 100,
  /** Of the whole request body, in UTF-8. */
  bytes: 60_000,
  /** Different search texts: the shop encodes each one. */
  searches: 50,
}

/** The bytes of the request body. */
export function bytesOf(events: ShopEvent[]): number {
  return new Blob([JSON.stringify({ events })]).size
}

const ENVELOPE_BYTES = bytesOf([])

/** The events in order, as batches within the limits. One too large by itself is a batch of its own. */
export function* batchesOf(events: Iterable<ShopEvent>) {
  let batch: ShopEvent[] = []
  let bytes = ENVELOPE_BYTES
  let searches = new Set<string>()
  for (const event of events) {
    const size = new Blob([JSON.stringify(event)]).size + 1
    const asked = event.kind === 'search' ? event.query : null
    const isFull =
      batch.length >= BATCH_LIMITS.events ||
      bytes + size > BATCH_LIMITS.bytes ||
      (asked != null && !searches.has(asked) && searches.size >= BATCH_LIMITS.searches)
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
