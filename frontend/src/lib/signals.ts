import { answerOf, type Api } from '@/lib/api'
import { ApiError } from '@/lib/api-error'
import { briefly } from '@/lib/briefly'
import type { EventQueue } from '@/lib/event-queue'
import type { Narrowing, SearchAnswer, ShopEvent } from '@/lib/shop-types'
import { randomId } from '@/lib/user-id'

type Happening = Pick<ShopEvent, 'kind'> & Partial<ShopEvent>

/** How long what depends on signals waits for those on their way. */
const PATIENCE_MS = 300

/**
 * Tells the shop what this person does. Searches and clicks are signals: they go at once, and what
 * depends on them can wait for those on their way (`settled`) and learn of new ones (`subscribe`).
 */
export class SignalLog {
  private readonly api: Api
  private readonly queue: EventQueue
  private readonly userId: string
  private readonly underway = new Set<Promise<unknown>>()
  private readonly late = new Set<Promise<unknown>>()
  private readonly listeners = new Set<() => void>()
  private readonly seen = new Set<string>()
  private count = 0
  private isClosed = false

  constructor(parts: { api: Api; queue: EventQueue; userId: string }) {
    this.api = parts.api
    this.queue = parts.queue
    this.userId = parts.userId
  }

  /**
   * A search that is about to be submitted, which logs it. `submit`, to be called once, throws
   * ApiError; the event is kept all the same.
   */
  search(query: string): { eventId: string; submit: () => Promise<SearchAnswer> } {
    const event = this.event({ kind: 'search', query })
    const body = { query, user_id: event.user_id, event_id: event.event_id }
    const call = () => answerOf(this.api.POST('/search', { body, keepalive: true }))
    return { eventId: event.event_id, submit: () => this.deliver(event, call) }
  }

  /**
   * Has a search that was submitted before ask for what is left of it, or was chosen besides.
   * Throws ApiError. See lib/narrowings.ts, which says it when a hand rests.
   */
  narrow(eventId: string, body: Narrowing): Promise<unknown> {
    const params = { path: { user_id: this.userId, event_id: eventId } }
    const sending = { params, body, keepalive: true }
    return answerOf(this.api.PUT('/users/{user_id}/signals/{event_id}/intent', sending))
  }

  /** Logs that a product was opened, and from which served list. Never throws. */
  async click(productId: string, requestId?: string | null): Promise<void> {
    const event = this.event({
      kind: 'click',
      product_id: productId,
      request_id: requestId ?? undefined,
    })
    const { user_id, event_id, request_id } = event
    const body = { product_id: productId, user_id, event_id, request_id }
    await this.deliver(event, () =>
      answerOf(this.api.POST('/click', { body, keepalive: true })),
    ).catch(() => undefined)
  }

  /** Logs anything else; returns the event id, by which it can be undone. */
  log(happening: Happening): string {
    const event = this.event(happening)
    if (!this.isClosed) this.queue.add(event)
    return event.event_id
  }

  /** Like `log`, for what changes the next card: it leaves at once. */
  logNow(happening: Happening): string {
    const eventId = this.log(happening)
    void this.track(this.queue.flush()).then(() => this.watch(eventId))
    return eventId
  }

  /** Logs that a product was really seen: once per served list, however often it is called. */
  saw(productId: string, requestId: string, position: number): void {
    const sight = `${requestId}/${productId}`
    if (this.seen.has(sight)) return
    this.seen.add(sight)
    this.log({ kind: 'impression', product_id: productId, request_id: requestId, position })
  }

  /** Has the shop forget a signal, so that the next card does without it. Throws ApiError. */
  async forget(eventId: string): Promise<void> {
    const params = { path: { user_id: this.userId, event_id: eventId } }
    await this.track(
      answerOf(this.api.DELETE('/users/{user_id}/signals/{event_id}', { params })),
    ).catch((error: unknown) => {
      // Forgotten already, in another tab perhaps: what was asked for is so.
      if (!(error instanceof ApiError && error.status === 404)) throw error
    })
  }

  /**
   * As `forget`, for all of them, those included that are on their way or wait to be sent: they
   * would come afterwards, and steer what was to forget. Resolves to how many the shop had.
   */
  async forgetAll(): Promise<number> {
    // However long they take. Gathered before this call is one of them.
    const arrived = Promise.allSettled(this.underway)
    return await this.track(arrived.then(() => this.forgetArrived()))
  }

  /** What depends on signals waits for this one, too, which changes them. */
  track<T>(call: Promise<T>): Promise<T> {
    this.underway.add(call)
    this.changed()
    const over = () => {
      this.underway.delete(call)
      // Somebody stopped waiting for this one: what they asked for since is old by now.
      if (this.late.delete(call)) this.changed()
    }
    call.then(over, over)
    return call
  }

  /** Resolves when all signals on their way have arrived, at the latest after `patienceMs`. */
  async settled(patienceMs = PATIENCE_MS): Promise<void> {
    if (this.underway.size === 0) return
    const waitedFor = [...this.underway]
    await briefly(Promise.allSettled(waitedFor), patienceMs)
    for (const call of waitedFor) if (this.underway.has(call)) this.late.add(call)
  }

  /**
   * As `settled`, once what waits to be sent is on its way too: what was watched, for one. Not
   * where the queue waits before it tries again: a shop that is down is not to be pressed.
   */
  async told(): Promise<void> {
    const sent = this.queue.isBackingOff ? undefined : this.queue.flush()
    await briefly(Promise.all([sent, this.settled()]), PATIENCE_MS)
  }

  /** Nothing more is told of this person: they were erased, and it would bring them back. */
  close(): void {
    this.isClosed = true
  }

  /** Changes whenever an answer that depends on signals has become old. */
  readonly version = (): number => this.count

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private event(happening: Happening): ShopEvent {
    return {
      event_id: randomId(),
      user_id: this.userId,
      occurred_at: new Date().toISOString(),
      platform: 'web',
      ...happening,
    }
  }

  private deliver<T>(event: ShopEvent, call: () => Promise<T>): Promise<T> {
    if (this.isClosed) return Promise.reject(new Error('Nothing more is told of this person.'))
    const delivery = this.track(this.queue.deliver(event, call))
    delivery.catch(() => this.watch(event.event_id))
    return delivery
  }

  private async forgetArrived(): Promise<number> {
    await this.queue.flush()
    // What the shop did not take now stays away, unless nothing is forgotten.
    const withheld = this.queue.forget(this.userId, isSignal)
    try {
      const params = { path: { user_id: this.userId } }
      return (await answerOf(this.api.DELETE('/users/{user_id}/signals', { params }))).forgotten
    } catch (error) {
      for (const event of withheld) {
        this.queue.add(event)
        this.watch(event.event_id)
      }
      throw error
    }
  }

  /** One that did not arrive at once makes what was answered in the meantime old when it does. */
  private watch(eventId: string): void {
    void this.queue.arrivalOf(eventId)?.then(() => this.changed())
  }

  private changed(): void {
    this.count += 1
    this.listeners.forEach((listener) => listener())
  }
}

/** Of all that is told, what steers the card. */
function isSignal({ kind }: ShopEvent): boolean {
  return kind === 'search' || kind === 'click'
}
