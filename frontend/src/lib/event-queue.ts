import { ApiError } from '@/lib/api-error'
import { BEACON_LIMITS, batchesOf, REQUEST_LIMITS } from '@/lib/event-batches'
import type { EventResult, ShopEvent } from '@/lib/shop-types'
import type { KeyValues } from '@/lib/storage'

const PREFIX = 'shopcard.event/'
/** The one refusal that is not final: the shop took as many searches as it does at once. */
const REFUSED_FOR_NOW = 'too_many_searches'
const GATHER_MS = 1_000
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 60_000

export interface EventQueueParts {
  storage: KeyValues
  /** POST /events: one result per event, in order; throws ApiError. */
  post: (events: ShopEvent[]) => Promise<EventResult[]>
  /** navigator.sendBeacon for the same body. */
  beacon: (events: ShopEvent[]) => void
}

/**
 * The one way by which events reach the shop.
 *
 * An event is written down before anything else happens and is removed only when the shop has
 * answered for it, so neither a closed page nor a dead API loses it. It may be sent more than once
 * (a lost answer, a second tab); the shop counts an `event_id` once. Each event has a storage key
 * of its own, so that tabs never overwrite each other.
 */
export class EventQueue {
  private readonly parts: EventQueueParts
  private readonly waiting = new Map<string, ShopEvent>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<void> | undefined
  private failures = 0
  private retryAfterSeconds: number | null = null

  constructor(parts: EventQueueParts) {
    this.parts = parts
    for (const event of storedEvents(parts.storage)) this.waiting.set(event.event_id, event)
  }

  /** How many events the shop has not answered for yet, calls of `deliver` under way aside. */
  get size(): number {
    return this.waiting.size
  }

  /** Takes an event; it leaves with the next batch. */
  add(event: ShopEvent): void {
    this.write(event)
    this.waiting.set(event.event_id, event)
    this.schedule(GATHER_MS)
  }

  /**
   * Sends an event by a call of its own, such as POST /click. When that fails for a reason that
   * may pass, the event joins the queue under the same id; the error is thrown either way.
   */
  async deliver<T>(event: ShopEvent, call: () => Promise<T>): Promise<T> {
    this.write(event)
    try {
      const answer = await call()
      this.erase(event.event_id)
      return answer
    } catch (error) {
      if (isTransient(error)) this.add(event)
      else this.erase(event.event_id)
      throw error
    }
  }

  /** Sends what waits, now. Resolves when this attempt is over, whatever came of it. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.sending ??= this.send().finally(() => {
      this.sending = undefined
      if (this.waiting.size > 0) this.schedule(this.failures ? this.retryDelay() : 0)
    })
    return this.sending
  }

  /** The page may be gone in a moment: hand the rest to the browser. Kept until answered for. */
  flushOnHide(): void {
    for (const events of batchesOf(this.waiting.values(), BEACON_LIMITS)) this.parts.beacon(events)
  }

  /** Wires the queue to the page and sends what an earlier visit left. Returns how to undo it. */
  start(page: Window = window): () => void {
    const hide = () => this.flushOnHide()
    const retry = () => {
      if (this.waiting.size > 0) void this.flush()
    }
    page.addEventListener('pagehide', hide)
    page.addEventListener('online', retry)
    retry()
    return () => {
      page.removeEventListener('pagehide', hide)
      page.removeEventListener('online', retry)
      clearTimeout(this.timer)
    }
  }

  private async send(): Promise<void> {
    const batch = batchesOf(this.waiting.values(), REQUEST_LIMITS).next().value
    if (!batch) return
    this.retryAfterSeconds = null
    try {
      const isSettled = await this.post(batch)
      this.failures = isSettled ? 0 : this.failures + 1
    } catch (error) {
      this.failures += 1
      this.retryAfterSeconds = error instanceof ApiError ? error.retryAfterSeconds : null
    }
  }

  /** Whether the shop gave a final answer for every event; the others stay. */
  private async post(batch: ShopEvent[]): Promise<boolean> {
    try {
      const results = await this.parts.post(batch)
      const settled = batch.filter((_, place) => isFinal(results[place]))
      for (const event of settled) this.erase(event.event_id)
      return settled.length === batch.length
    } catch (error) {
      if (isTransient(error)) throw error
      if (batch.length === 1) {
        for (const event of batch) this.erase(event.event_id)
        return true
      }
      // The batch cannot be read as a whole: find the event at fault, so that the rest arrives.
      const middle = Math.ceil(batch.length / 2)
      const first = await this.post(batch.slice(0, middle))
      const second = await this.post(batch.slice(middle))
      return first && second
    }
  }

  private retryDelay(): number {
    const backoff = Math.min(FIRST_RETRY_MS * 2 ** (this.failures - 1), LAST_RETRY_MS)
    const jittered = backoff * (0.75 + Math.random() / 2)
    return Math.max(jittered, (this.retryAfterSeconds ?? 0) * 1_000)
  }

  private schedule(delay: number): void {
    if (this.sending) return
    this.timer ??= setTimeout(() => void this.flush(), delay)
  }

  private write(event: ShopEvent): void {
    this.parts.storage.set(PREFIX + event.event_id, JSON.stringify(event))
  }

  private erase(eventId: string): void {
    this.waiting.delete(eventId)
    this.parts.storage.remove(PREFIX + eventId)
  }
}

/** Taken, there already, or refused for good; not so where the answer leaves an event out. */
function isFinal(result: EventResult | undefined): boolean {
  return result !== undefined && result.code !== REFUSED_FOR_NOW
}

function isTransient(error: unknown): boolean {
  return !(error instanceof ApiError) || error.isTransient
}

/** What an earlier visit left, oldest first. */
function storedEvents(storage: KeyValues): ShopEvent[] {
  const events: ShopEvent[] = []
  for (const key of storage.keys().filter((name) => name.startsWith(PREFIX))) {
    try {
      events.push(JSON.parse(storage.get(key) ?? '') as ShopEvent)
    } catch {
      storage.remove(key)
    }
  }
  return events.sort((a, b) => (a.occurred_at ?? '').localeCompare(b.occurred_at ?? ''))
}
