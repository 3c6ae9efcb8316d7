import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/lib/api-error'
import { EventQueue } from '@/lib/event-queue'
import type { EventResult, ShopEvent } from '@/lib/shop-types'
import { browserStorage } from '@/lib/storage'

const STORIES = 150
const STEPS = 60
const LEFT = 3

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A shop that counts an event once, behind a network that may lose either half of a call. */
class UnreliableShop {
  /** How often each event arrived. */
  readonly arrivals = new Map<string, number>()
  faults = 0
  private readonly chance: () => number

  constructor(chance: () => number) {
    this.chance = chance
  }

  /** One call: it may not arrive, be turned away, be answered in part, or the answer be lost. */
  async take(events: ShopEvent[]): Promise<EventResult[]> {
    const pause = this.chance() * 200
    const fate = this.chance()
    const isFaulty = this.chance() < this.faults
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (isFaulty && fate < 0.3) throw new ApiError('lost', { status: 0, code: 'unreachable' })
    if (isFaulty && fate < 0.5) {
      const turnedAway = { status: 503, code: 'not_ready', retryAfterSeconds: 2 }
      throw new ApiError('later', turnedAway)
    }
    const results = events.map(({ event_id }): EventResult => {
      if (isFaulty && fate < 0.7 && events.length > 1 && this.chance() < 0.5)
        return { event_id, status: 'refused', code: 'too_many_searches' }
      this.arrivals.set(event_id, (this.arrivals.get(event_id) ?? 0) + 1)
      return { event_id, status: this.arrivals.get(event_id) === 1 ? 'accepted' : 'duplicate' }
    })
    if (isFaulty && fate >= 0.7) throw new ApiError('no answer', { status: 0, code: 'timeout' })
    return results
  }
}

/** Tasks of several tabs, one after the other. */
function turns() {
  let last: Promise<void> = Promise.resolve()
  return (task: () => Promise<void>): Promise<void> => {
    last = last.then(task)
    return last
  }
}

/** A browser tab: once it is gone, its calls still arrive, but nobody hears their answers. */
class Tab {
  readonly queue: EventQueue
  private readonly shop: UnreliableShop
  private isGone = false
  private readonly stop: () => void

  constructor(parts: {
    shop: UnreliableShop
    alone: (task: () => Promise<void>) => Promise<void>
    chance: () => number
  }) {
    const { shop, alone, chance } = parts
    this.shop = shop
    this.queue = new EventQueue({
      storage: browserStorage(),
      post: (events) => this.hear(shop.take(events)),
      beacon: (events) => {
        if (chance() < shop.faults) return false
        void shop.take(events).catch(() => undefined)
        return true
      },
      // The browser takes a lock back from a page that is gone.
      alone: (task) => this.hear(alone(() => Promise.race([task(), this.gone]))),
    })
    this.stop = this.queue.start(this.page as unknown as Window)
  }

  private readonly page = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: 'hidden' }),
  })
  private end: () => void = () => undefined
  private readonly gone = new Promise<void>((resolve) => (this.end = resolve))

  click(event: ShopEvent): void {
    const call = () => this.hear(this.shop.take([event]))
    void this.queue.deliver(event, call).catch(() => undefined)
  }

  hide(): void {
    this.page.document.dispatchEvent(new Event('visibilitychange'))
  }

  comeOnline(): void {
    this.page.dispatchEvent(new Event('online'))
  }

  /** Closed in good order, or killed without a word. */
  close(isKilled: boolean): void {
    if (!isKilled) this.page.dispatchEvent(new Event('pagehide'))
    this.isGone = true
    this.stop()
    this.end()
  }

  private hear<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      answer.then(
        (value) => this.isGone || resolve(value),
        (error: unknown) => this.isGone || reject(error as Error),
      )
    })
  }
}

const like = (id: string): ShopEvent => ({
  event_id: id,
  kind: 'like',
  user_id: 'u',
  video_id: 'v',
  occurred_at: new Date().toISOString(),
})

/** What a person and their browser do, in some order; returns how many events there were. */
async function live(seed: number, shop: UnreliableShop, isSteady: boolean): Promise<number> {
  const chance = chanceOf(seed)
  const alone = turns()
  const open = () => new Tab({ shop, alone, chance })
  let count = 0
  // Both tabs find what an earlier one left.
  const earlier = open()
  while (count < LEFT) earlier.queue.add(like(`e${count++}`))
  earlier.close(true)
  const tabs = [open(), open()]
  const steps: (() => void)[] = [
    () => tabs[0]?.queue.add(like(`e${count++}`)),
    () => tabs[1]?.queue.add(like(`e${count++}`)),
    () => tabs[0]?.click(like(`e${count++}`)),
    () => void tabs[1]?.queue.flush(),
    () => tabs[0]?.hide(),
  ]
  const upheavals = [
    () => (shop.faults = chance() < 0.5 ? 1 : chance()),
    () => (shop.faults = 0),
    () => tabs[1]?.comeOnline(),
    () => {
      tabs.pop()?.close(chance() < 0.5)
      tabs.unshift(open())
    },
  ]
  const possible = isSteady ? steps : [...steps, ...upheavals]
  for (let step = 0; step < STEPS; step += 1) {
    possible[Math.floor(chance() * possible.length)]?.()
    await vi.advanceTimersByTimeAsync(chance() * 1_500)
  }
  shop.faults = 0
  for (const tab of tabs) await settled(tab)
  for (const tab of tabs) tab.close(true)
  const next = open()
  await settled(next)
  next.close(true)
  return count
}

/** The next time the shop is there for good, all is said within two turns of the longest wait. */
async function settled({ queue }: Tab): Promise<void> {
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(queue.size).toBe(0)
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `e${n}`)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('whatever happens, in whatever order', () => {
  it('every event reaches the shop, and none is left', async () => {
    for (let seed = 1; seed <= STORIES; seed += 1) {
      window.localStorage.clear()
      const shop = new UnreliableShop(chanceOf(-seed))
      const count = await live(seed, shop, false)
      expect([...shop.arrivals.keys()].sort(), `seed ${seed}`).toEqual(numbered(count).sort())
      expect(window.localStorage.length, `seed ${seed}`).toBe(0)
    }
  })

  it('no event is sent twice while calls are answered, from two tabs either', async () => {
    for (let seed = 1; seed <= STORIES; seed += 1) {
      const shop = new UnreliableShop(chanceOf(-seed))
      const count = await live(seed, shop, true)
      const once = numbered(count).map((id) => [id, 1])
      expect([...shop.arrivals].sort(), `seed ${seed}`).toEqual(once.sort())
    }
  })
})
