import { ApiError } from '@/lib/api-error'
import { batchesOf } from '@/lib/event-batches'
import type { EventResult, ShopEvent } from '@/lib/shop-types'
import type { KeyValues } from '@/lib/storage'
import { StoredEvents } from '@/lib/stored-events'

/** The one refusal that is not final: the shop took as many searches as it does at once. */
const REFUSED_FOR_NOW = 'too_many_searches'
const GATHER_MS = 1_000
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 60_000

export interface EventQueueParts {
  storage: KeyValues
  /** POST /events, which outlives the page: one result per event, in order; throws ApiError. */
  post: (events: ShopEvent[]) => Promise<EventResult[]>
  /** navigator.sendBeacon for the same body: whether the browser took it. */
  beacon: (events: ShopEvent[]) => boolean
  /** Runs a task while no other tab sends. */
  alone: (task: () => Promise<void>) => Promise<void>
}

/**
 * The one way by which events reach the shop.
 *
 * An event is written down before anything else happens and is removed only when the shop has
 * answered for it, so neither a closed page nor a dead API loses it. Tabs take turns and pass over
 * what another one settled. Only an event whose answer nobody can have heard (lost on its way, or
 * after the page was gone) is sent again; the shop counts an `event_id` once.
 */
export class EventQueue {
  private readonly parts: EventQueueParts
  private readonly stored: StoredEvents
  private readonly waiting = new Map<string, ShopEvent>()
  private readonly onTheirWay = new Set<string>()
  private readonly awaited = new Map<string, () => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<void> | undefined
  private isPageGone = false
  private failures = 0
  private retryAfterSeconds: number | null = null

  constructor(parts: EventQueueParts) {
    this.parts = parts
    this.stored = new StoredEvents(parts.storage)
    for (const event of this.stored.all()) this.waiting.set(event.event_id, event)
  }

  /** How many events the shop has not answered for yet, calls of `deliver` under way aside. */
  get size(): number {
    return this.waiting.size
  }

  /** The latest attempt failed: the next waits its turn, for the sake of a shop that is down. */
  get isBackingOff(): boolean {
    return this.failures > 0
  }

  /** Takes an event; it leaves with the next batch, or at once where the page is about to go. */
  add(event: ShopEvent): void {
    this.stored.write(event)
    this.waiting.set(event.event_id, event)
    if (this.isPageGone) this.parts.beacon([event])
    else this.schedule(GATHER_MS)
  }

  /**
   * Sends an event by a call of its own, such as POST /click. When that fails for a reason that
   * may pass, the event joins the queue under the same id; the error is thrown either way.
   */
  async deliver<T>(event: ShopEvent, call: () => Promise<T>): Promise<T> {
    this.stored.write(event)
    try {
      const answer = await call()
      this.settle(event)
      return answer
    } catch (error) {
      if (!isTransient(error)) this.settle(event)
      else if (this.stored.has(event.event_id)) this.add(event)
      throw error
    }
  }

  /** Sends all that waits, now. Resolves when it is settled, or when an attempt failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.waiting.size === 0 || this.isPageGone) return Promise.resolve()
    this.sending ??= this.send()
    return this.sending
  }

  /** Resolves when an event is no longer owed to the shop; null for one that is not. */
  arrivalOf(eventId: string): Promise<void> | null {
    if (!this.waiting.has(eventId)) return null
    return new Promise((resolve) => this.awaited.set(eventId, resolve))
  }

  /**
   * Drops what this person did and the shop has not heard of, as they are being erased, or what is
   * meant of it. Returns it, as `add` takes it.
   */
  forget(userId: string, isMeant: (event: ShopEvent) => boolean = () => true): ShopEvent[] {
    const owed = new Map(this.waiting)
    for (const event of this.stored.all()) owed.set(event.event_id, event)
    const dropped = [...owed.values()].filter((each) => each.user_id === userId && isMeant(each))
    dropped.forEach((event) => this.settle(event))
    return dropped
  }

  /** Wires the queue to the page and sends what an earlier visit left. Returns how to undo it. */
  start(page: Window = window): () => void {
    const wiring = new AbortController()
    const on = (target: EventTarget, type: string, listener: () => void) =>
      target.addEventListener(type, listener, { signal: wiring.signal })
    // Phones end pages that are out of sight without a word; while this one lives, it hears answers.
    on(page.document, 'visibilitychange', () => {
      if (page.document.visibilityState === 'hidden') void this.flush()
    })
    on(page, 'pagehide', () => this.leave())
    on(page, 'pageshow', () => this.comeBack())
    on(page, 'online', () => void this.flush())
    // Not at once: the page comes first, and another tab may be about to hear an answer.
    if (this.waiting.size > 0) this.schedule(GATHER_MS)
    return () => {
      wiring.abort()
      clearTimeout(this.timer)
    }
  }

  /** Nobody will hear an answer: hands the browser what is not on its way. It stays written down. */
  private leave(): void {
    this.isPageGone = true
    const left = [...this.waiting.values()].filter(({ event_id }) => !this.onTheirWay.has(event_id))
    for (const batch of batchesOf(left)) if (!this.parts.beacon(batch)) return
  }

  /** The browser kept the page and shows it again. */
  private comeBack(): void {
    if (!this.isPageGone) return
    this.isPageGone = false
    void this.flush()
  }

  private async send(): Promise<void> {
    try {
      do await this.parts.alone(() => this.sendBatch())
      while (this.waiting.size > 0 && this.failures === 0 && !this.isPageGone)
    } finally {
      this.sending = undefined
      if (this.waiting.size > 0) this.schedule(this.retryDelay())
    }
  }

  private async sendBatch(): Promise<void> {
    this.retryAfterSeconds = null
    this.passOverSettled()
    const batch = batchesOf(this.waiting.values()).next().value
    if (!batch || this.isPageGone) return
    try {
      const isSettled = await this.post(batch)
      this.failures = isSettled ? 0 : this.failures + 1
    } catch (error) {
      this.failures += 1
      this.retryAfterSeconds = error instanceof ApiError ? error.retryAfterSeconds : null
    }
  }

  /** Another tab may have sent them, or erased the person. */
  private passOverSettled(): void {
    for (const id of this.waiting.keys()) if (!this.stored.has(id)) this.strike(id)
  }

  /** Whether the shop gave a final answer for every event; the others stay. */
  private async post(batch: ShopEvent[]): Promise<boolean> {
    for (const { event_id } of batch) this.onTheirWay.add(event_id)
    try {
      const results = await this.parts.post(batch)
      const settled = batch.filter((_, place) => isFinal(results[place]))
      settled.forEach((event) => this.settle(event))
      return settled.length === batch.length
    } catch (error) {
      if (isTransient(error)) throw error
      return await this.postHalves(batch)
    } finally {
      for (const { event_id } of batch) this.onTheirWay.delete(event_id)
    }
  }

  /** A batch cannot be read as a whole: finds the event at fault, so that the rest arrives. */
  private async postHalves(batch: ShopEvent[]): Promise<boolean> {
    if (batch.length === 1) {
      batch.forEach((event) => this.settle(event))
      return true
    }
    const middle = Math.ceil(batch.length / 2)
    const first = await this.post(batch.slice(0, middle))
    return (await this.post(batch.slice(middle))) && first
  }

  /** Zero after a success, else ever longer, at least as long as the shop asked for. */
  private retryDelay(): number {
    if (this.failures === 0) return 0
    const backoff = Math.min(FIRST_RETRY_MS * 2 ** (this.failures - 1), LAST_RETRY_MS)
    const jittered = backoff * (0.75 + Math.random() / 2)
    return Math.max(jittered, (this.retryAfterSeconds ?? 0) * 1_000)
  }

  private schedule(delay: number): void {
    if (this.sending) return
    this.timer ??= setTimeout(() => void this.flush(), delay)
  }

  private settle({ event_id }: ShopEvent): void {
    this.stored.erase(event_id)
    this.strike(event_id)
  }

  private strike(eventId: string): void {
    this.waiting.delete(eventId)
    this.awaited.get(eventId)?.()
    this.awaited.delete(eventId)
  }
}

/** Taken, there already, or refused for good; not so where the answer leaves an event out. */
function isFinal(result: EventResult | undefined): boolean {
  return result !== undefined && result.code !== REFUSED_FOR_NOW
}

function isTransient(error: unknown): boolean {
  return !(error instanceof ApiError) || error.isTransient
}
