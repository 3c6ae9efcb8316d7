import type { ShopEvent } from '@/lib/shop-types'
import type { KeyValues } from '@/lib/storage'

const PREFIX = 'shopcard.event/'

/**
 * The events that this browser still owes the shop. Each has a key of its own, so that tabs never
 * overwrite each other, and its absence tells every tab that it is settled.
 */
export class StoredEvents {
  private readonly storage: KeyValues

  constructor(storage: KeyValues) {
    this.storage = storage
  }

  write(event: ShopEvent): void {
    this.storage.set(PREFIX + event.event_id, JSON.stringify(event))
  }

  has(eventId: string): boolean {
    return this.storage.get(PREFIX + eventId) !== null
  }

  erase(eventId: string): void {
    this.storage.remove(PREFIX + eventId)
  }

  /** Oldest first; what cannot be read goes. */
  all(): ShopEvent[] {
    const events: ShopEvent[] = []
    for (const key of this.storage.keys().filter((name) => name.startsWith(PREFIX))) {
      try {
        events.push(JSON.parse(this.storage.get(key) ?? '') as ShopEvent)
      } catch {
        this.storage.remove(key)
      }
    }
    return events.sort((a, b) => (a.occurred_at ?? '').localeCompare(b.occurred_at ?? ''))
  }
}
