import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '@/lib/api-error'
import { EventQueue, type EventQueueParts } from '@/lib/event-queue'
import type { EventResult, ShopEvent } from '@/lib/shop-types'
import { browserStorage } from '@/lib/storage'

const down = new ApiError('down', { status: 503, code: 'unavailable' })
const unreadable = new ApiError('unreadable', { status: 400, code: 'malformed' })

const like = (id: string): ShopEvent => ({
  event_id: id,
  kind: 'like',
  user_id: 'u',
  video_id: 'v',
})

/** The API's side: takes batches unless told otherwise, and remembers what it was sent. */
class Receiver {
  readonly batches: string[][] = []
  readonly beacons: string[][] = []
  answer: (events: ShopEvent[]) => Error | null = () => null
  result: (event: ShopEvent) => Partial<EventResult> = () => ({})
  takesBeacons = true

  get received(): string[] {
    return this.batches.flat()
  }

  readonly post = (events: ShopEvent[]): Promise<EventResult[]> => {
    const error = this.answer(events)
    if (error) return Promise.reject(error)
    this.batches.push(events.map(({ event_id }) => event_id))
    return Promise.resolve(
      events.map((event) => ({
        event_id: event.event_id,
        status: 'accepted',
        ...this.result(event),
      })),
    )
  }

  readonly beacon = (events: ShopEvent[]) => {
    if (this.takesBeacons) this.beacons.push(events.map(({ event_id }) => event_id))
    return this.takesBeacons
  }
}

let receiver: Receiver
const newQueue = (more: Partial<EventQueueParts> = {}) =>
  new EventQueue({
    storage: browserStorage(),
    post: receiver.post,
    beacon: receiver.beacon,
    alone: (task) => task(),
    ...more,
  })

beforeEach(() => {
  vi.useFakeTimers()
  receiver = new Receiver()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('sending', () => {
  it('gathers what happens within a second into one batch, in order', async () => {
    const queue = newQueue()
    queue.add(like('a'))
    await vi.advanceTimersByTimeAsync(500)
    queue.add(like('b'))
    expect(receiver.batches).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(receiver.batches).toEqual([['a', 'b']])
    expect(queue.size).toBe(0)
  })

  it('sends what was added during a batch in the next one', async () => {
    const queue = newQueue()
    queue.add(like('a'))
    const flushed = queue.flush()
    queue.add(like('b'))
    await flushed
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([['a'], ['b']])
  })

  it('is over for a flush only when what was added meanwhile has left, too', async () => {
    const queue = newQueue()
    queue.add(like('a'))
    void queue.flush()
    queue.add(like('b'))
    await queue.flush()
    expect(receiver.received).toEqual(['a', 'b'])
  })

  it('keeps every event while the API is down, and sends each once when it is back', async () => {
    receiver.answer = () => down
    const queue = newQueue()
    for (let n = 0; n < 250; n += 1) queue.add(like(String(n)))
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(queue.size).toBe(250)
    receiver.answer = () => null
    await vi.advanceTimersByTimeAsync(2 * 60_000)
    expect(receiver.received).toEqual(Array.from({ length: 250 }, (_, n) => String(n)))
    expect(queue.size).toBe(0)
  })

  it('asks a dead API ever less often', async () => {
    let calls = 0
    receiver.answer = () => {
      calls += 1
      return down
    }
    newQueue().add(like('a'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(calls).toBeGreaterThanOrEqual(3)
    calls = 0
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(calls).toBeLessThanOrEqual(15)
  })

  it('waits as long as Retry-After says', async () => {
    let calls = 0
    receiver.answer = () => {
      calls += 1
      return new ApiError('slow down', { status: 429, code: 'too_many', retryAfterSeconds: 30 })
    }
    newQueue().add(like('a'))
    await vi.advanceTimersByTimeAsync(29_000)
    expect(calls).toBe(1)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(calls).toBe(2)
  })

  it('gives up on an event that makes a batch unreadable, and on no other', async () => {
    receiver.answer = (events) =>
      events.some(({ event_id }) => event_id === 'bad') ? unreadable : null
    const queue = newQueue()
    for (const id of ['a', 'b', 'bad', 'c', 'd']) queue.add(like(id))
    await vi.runAllTimersAsync()
    expect(receiver.received).toEqual(['a', 'b', 'c', 'd'])
    expect(queue.size).toBe(0)
  })
})

describe('what the shop says of an event', () => {
  it('is final for one that it knows already or refuses', async () => {
    receiver.result = ({ event_id }) =>
      event_id === 'known'
        ? { status: 'duplicate' }
        : { status: 'refused', code: 'not_found', error: 'There is no such product.' }
    const queue = newQueue()
    queue.add(like('known'))
    queue.add(like('wrong'))
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([['known', 'wrong']])
    expect(newQueue().size).toBe(0)
  })

  it('is to come back later for a search too many, which does, by itself and not at once', async () => {
    let room = 1
    receiver.result = () => {
      room -= 1
      return room >= 0 ? {} : { status: 'refused', code: 'too_many_searches' }
    }
    const queue = newQueue()
    for (const id of ['a', 'b']) queue.add({ ...like(id), kind: 'search', query: id })
    await queue.flush()
    expect(queue.size).toBe(1)
    expect(newQueue().size).toBe(1)
    room = 1
    await vi.advanceTimersByTimeAsync(500)
    expect(receiver.batches).toEqual([['a', 'b']])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(receiver.batches).toEqual([['a', 'b'], ['b']])
    expect(newQueue().size).toBe(0)
  })

  it('is missing for one that the answer leaves out, so it stays', async () => {
    const post = () => Promise.resolve([])
    const queue = newQueue({ post })
    queue.add(like('a'))
    await queue.flush()
    expect(newQueue().size).toBe(1)
  })

  it('leaves no more than fifty searches to a batch', async () => {
    const queue = newQueue()
    for (let n = 0; n < 60; n += 1) queue.add({ ...like(`${n}`), kind: 'search', query: `q${n}` })
    await vi.runAllTimersAsync()
    expect(receiver.batches.map(({ length }) => length)).toEqual([50, 10])
  })
})

describe('keeping', () => {
  it('hands what was not sent to the next visit, oldest first', async () => {
    receiver.answer = () => down
    const first = newQueue()
    first.add({ ...like('late'), occurred_at: '2026-01-02T00:00:00Z' })
    first.add({ ...like('early'), occurred_at: '2026-01-01T00:00:00Z' })
    first.start()() // the page is closed
    receiver.answer = () => null
    const stop = newQueue().start()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(receiver.batches).toEqual([['early', 'late']])
    expect(newQueue().size).toBe(0)
    stop()
  })

  it('does not lose another tab’s events', () => {
    const one = newQueue()
    const other = newQueue()
    one.add(like('a'))
    other.add(like('b'))
    expect(newQueue().size).toBe(2)
  })

  it('works where storage is blocked', async () => {
    const blocked = browserStorage(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    const queue = newQueue({ storage: blocked })
    queue.add(like('a'))
    await vi.runAllTimersAsync()
    expect(receiver.received).toEqual(['a'])
  })

  it('passes over what it cannot read', () => {
    window.localStorage.setItem('shopcard.event/x', '{half')
    expect(newQueue().size).toBe(0)
    expect(window.localStorage.getItem('shopcard.event/x')).toBeNull()
  })
})

describe('a call of its own', () => {
  const click: ShopEvent = { event_id: 'c', kind: 'click', user_id: 'u', product_id: 'p' }

  it('is all there is when it works', async () => {
    const queue = newQueue()
    await expect(queue.deliver(click, () => Promise.resolve('OK'))).resolves.toBe('OK')
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([])
    expect(newQueue().size).toBe(0)
  })

  it('is followed by the queue, under the same id, when it fails', async () => {
    const queue = newQueue()
    await expect(queue.deliver(click, () => Promise.reject(down))).rejects.toBe(down)
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([['c']])
  })

  it('is final when the API refuses it', async () => {
    const refusal = new ApiError('no such product', { status: 404, code: 'not_found' })
    const queue = newQueue()
    await expect(queue.deliver(click, () => Promise.reject(refusal))).rejects.toBe(refusal)
    expect(newQueue().size).toBe(0)
  })

  it('is written down before it is sent, so that a closed page does not lose it', () => {
    void newQueue().deliver(click, () => new Promise(() => undefined))
    expect(newQueue().size).toBe(1)
  })
})

describe('two tabs', () => {
  it('pass over what the other one has sent', async () => {
    let last = Promise.resolve()
    const alone = (task: () => Promise<void>) => (last = last.then(task))
    const first = newQueue({ alone })
    first.add(like('a'))
    const second = newQueue({ alone })
    await Promise.all([first.flush(), second.flush()])
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([['a']])
    expect([first.size, second.size]).toEqual([0, 0])
  })

  it('do not send a call that the other one has under way', async () => {
    let answer: () => void = () => undefined
    const until = new Promise<void>((resolve) => (answer = resolve))
    const delivered = newQueue().deliver(like('a'), () => until)
    const stop = newQueue().start()
    await vi.advanceTimersByTimeAsync(500)
    answer()
    await delivered
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([])
    stop()
  })
})

describe('when the page hides', () => {
  const say = (type: 'pagehide' | 'pageshow') => window.dispatchEvent(new Event(type))
  let stop: () => void = () => undefined
  const started = () => {
    const queue = newQueue()
    stop = queue.start()
    return queue
  }
  afterEach(() => stop())

  it('out of sight, everything leaves at once, and its answer is heard', async () => {
    const queue = started()
    queue.add(like('a'))
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(receiver.batches).toEqual([['a']])
    expect(queue.size).toBe(0)
    say('pagehide')
    expect(receiver.beacons).toEqual([])
  })

  it('for good, everything goes to the browser, in beacons that fit, and stays stored', () => {
    const queue = started()
    for (let n = 0; n < 100; n += 1) queue.add({ ...like(String(n)), text: 'x'.repeat(1_000) })
    say('pagehide')
    expect(receiver.beacons.length).toBeGreaterThan(1)
    expect(receiver.beacons.flat()).toHaveLength(100)
    expect(newQueue().size).toBe(100)
  })

  it('what is on its way already is not handed over', () => {
    const queue = started()
    queue.add(like('a'))
    void queue.flush()
    queue.add(like('b'))
    say('pagehide')
    expect(receiver.beacons).toEqual([['b']])
  })

  it('what was handed over is not sent again from a page that is gone', async () => {
    const queue = started()
    queue.add(like('a'))
    say('pagehide')
    document.dispatchEvent(new Event('visibilitychange'))
    await queue.flush()
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([])
  })

  it('what happens last of all goes to the browser at once', () => {
    const queue = started()
    say('pagehide')
    queue.add(like('view'))
    expect(receiver.beacons).toEqual([['view']])
  })

  it('a beacon that the browser does not take loses nothing', async () => {
    receiver.takesBeacons = false
    const queue = started()
    queue.add(like('a'))
    say('pagehide')
    say('pageshow')
    await vi.runAllTimersAsync()
    expect(receiver.batches).toEqual([['a']])
    expect(queue.size).toBe(0)
  })
})

describe('erasure', () => {
  const of = (id: string, user: string): ShopEvent => ({ ...like(id), user_id: user })

  it('drops what waits and what is stored of that person, and of no other', async () => {
    const otherTab = newQueue()
    otherTab.add(of('a', 'gone'))
    const queue = newQueue()
    queue.add(of('b', 'gone'))
    queue.add(of('c', 'here'))
    queue.forget('gone')
    expect(newQueue().size).toBe(1)
    await vi.runAllTimersAsync()
    expect(receiver.received).toEqual(['c'])
    expect(otherTab.size).toBe(0)
  })

  it('is not undone by a call under way that fails', async () => {
    let fail: (error: Error) => void = () => undefined
    const call = () => new Promise((_, reject) => (fail = reject))
    const queue = newQueue()
    const delivered = queue.deliver(of('a', 'gone'), call)
    queue.forget('gone')
    fail(down)
    await expect(delivered).rejects.toBe(down)
    expect(newQueue().size).toBe(0)
  })
})
