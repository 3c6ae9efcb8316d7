import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createShop, shopFor, type Shop } from '@/lib/shop'
import { newVisitor } from '@/lib/shopper'
import { server } from '@/testing/setup'

let shop: Shop
beforeEach(() => {
  shop = createShop()
})

/** Answers POST /click when `answer` is called. */
function heldClick(): { bodies: unknown[]; answer: () => void } {
  const bodies: unknown[] = []
  let answer: () => void = () => undefined
  const until = new Promise<void>((resolve) => {
    answer = resolve
  })
  server.use(
    http.post('*/click', async ({ request }) => {
      bodies.push(await request.json())
      await until
      return HttpResponse.json({ status: 'OK', event_id: 'e' })
    }),
  )
  return { bodies, answer: () => answer() }
}

describe('a click', () => {
  it('names the user, the product, the served list and an event id', async () => {
    const { bodies, answer } = heldClick()
    answer()
    await shop.signals.click('p1', 'r1')
    expect(bodies).toEqual([
      {
        product_id: 'p1',
        user_id: shop.userId,
        request_id: 'r1',
        event_id: expect.stringMatching(/-/) as string,
      },
    ])
  })

  it('that the API did not take is queued under the same event id', async () => {
    const sent: { event_id: string }[] = []
    server.use(
      http.post('*/click', async ({ request }) => {
        sent.push((await request.json()) as { event_id: string })
        return HttpResponse.error()
      }),
      http.post('*/events', async ({ request }) => {
        const { events } = (await request.json()) as {
          events: { event_id: string; kind: string }[]
        }
        sent.push(...events)
        return HttpResponse.json({
          results: events.map(({ event_id }) => ({ event_id, status: 'accepted' })),
        })
      }),
    )
    await shop.signals.click('p1')
    expect(shop.queue.size).toBe(1)
    await shop.queue.flush()
    expect(shop.queue.size).toBe(0)
    expect(sent[1]).toMatchObject({ kind: 'click', product_id: 'p1', user_id: shop.userId })
    expect(sent[1]?.event_id).toBe(sent[0]?.event_id)
  })
})

describe('waiting for signals on their way', () => {
  it('ends at once when there are none', async () => {
    await shop.signals.settled(60_000)
  })

  it('ends when they have arrived', async () => {
    const { answer } = heldClick()
    const clicked = shop.signals.click('p1')
    let isSettled = false
    const settled = shop.signals.settled(60_000).then(() => (isSettled = true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isSettled).toBe(false)
    answer()
    await Promise.all([clicked, settled])
  })

  it('ends when patience does, and the late signal makes answers old once more', async () => {
    const { answer } = heldClick()
    const clicked = shop.signals.click('p1')
    await shop.signals.settled(10)
    const version = shop.signals.version()
    answer()
    await clicked
    await vi.waitFor(() => expect(shop.signals.version()).toBeGreaterThan(version))
  })
})

describe('a signal that did not arrive at once', () => {
  const unavailable = () =>
    HttpResponse.json({ error: 'Down.', code: 'unavailable' }, { status: 503 })
  const taken = async ({ request }: { request: Request }) => {
    const { events } = (await request.json()) as { events: { event_id: string }[] }
    const results = events.map(({ event_id }) => ({ event_id, status: 'accepted' }))
    return HttpResponse.json({ results })
  }

  it.each([
    ['a click', () => shop.signals.click('p1')],
    [
      'a search',
      () =>
        shop.signals
          .search('lamp')
          .submit()
          .catch(() => undefined),
    ],
    ['what changes the card', () => shop.signals.logNow({ kind: 'hide', product_id: 'p1' })],
  ])('makes answers old when it does: %s', async (_, happen) => {
    server.use(http.post('*', unavailable))
    await happen()
    await shop.signals.settled(60_000)
    const version = shop.signals.version()
    server.use(http.post('*/events', taken))
    await shop.queue.flush()
    await vi.waitFor(() => expect(shop.signals.version()).toBe(version + 1))
    await shop.queue.flush()
    expect(shop.signals.version()).toBe(version + 1)
  })
})

it('does not press a shop that is down to hear what waits', async () => {
  let asked = 0
  const unavailable = () => HttpResponse.json({ error: '', code: 'unavailable' }, { status: 503 })
  server.use(http.post('*/events', () => ((asked += 1), unavailable())))
  shop.signals.log({ kind: 'save', video_id: 'v1' })
  await shop.signals.told()
  await vi.waitFor(() => expect(shop.queue.isBackingOff).toBe(true))
  await shop.signals.told()
  expect(asked).toBe(1)
})

describe('a product that is seen', () => {
  it('is told once per served list', async () => {
    const seen: unknown[] = []
    server.use(
      http.post('*/events', async ({ request }) => {
        const { events } = (await request.json()) as { events: { event_id: string }[] }
        seen.push(...events)
        return HttpResponse.json({
          results: events.map(({ event_id }) => ({ event_id, status: 'accepted' })),
        })
      }),
    )
    for (const requestId of ['r1', 'r1', 'r2']) shop.signals.saw('p1', requestId, 2)
    await shop.queue.flush()
    const sight = { kind: 'impression', product_id: 'p1', position: 2 }
    expect(seen).toMatchObject([
      { ...sight, request_id: 'r1' },
      { ...sight, request_id: 'r2' },
    ])
    expect(seen).toHaveLength(2)
  })
})

it('forgets what waits to be sent with all the others', async () => {
  const calls: string[] = []
  server.use(
    http.post('*/click', () => HttpResponse.error()),
    http.post('*/events', async ({ request }) => {
      const { events } = (await request.json()) as { events: { event_id: string }[] }
      calls.push('arrived')
      return HttpResponse.json({
        results: events.map(({ event_id }) => ({ event_id, status: 'accepted' })),
      })
    }),
    http.delete('*/users/:id/signals', () => {
      calls.push('forgotten')
      return HttpResponse.json({ forgotten: 1 })
    }),
  )
  await shop.signals.click('p1')
  expect(await shop.signals.forgetAll()).toBe(1)
  expect(calls).toEqual(['arrived', 'forgotten'])
  expect(shop.queue.size).toBe(0)
})

describe('forgetting all', () => {
  const forgotten = () => HttpResponse.json({ forgotten: 1 })
  const unavailable = () => HttpResponse.json({ error: '', code: 'unavailable' }, { status: 503 })

  /** A shop that is down but for what `forget` answers; then it takes events, and tells which. */
  async function afterwards(forget: () => Response): Promise<string[]> {
    server.use(
      http.post('*', unavailable),
      http.delete('*/users/:id/signals', () => forget()),
    )
    await shop.signals.click('p1')
    await shop.signals
      .search('lamp')
      .submit()
      .catch(() => undefined)
    shop.signals.log({ kind: 'save', video_id: 'v1' })
    shopFor(newVisitor(), shop).signals.log({ kind: 'click', product_id: 'p1' })
    await shop.signals.forgetAll().catch(() => undefined)
    const kinds: string[] = []
    server.use(
      http.post('*/events', async ({ request }) => {
        const { events } = (await request.json()) as {
          events: { event_id: string; user_id: string; kind: string }[]
        }
        kinds.push(
          ...events.map(({ user_id, kind }) =>
            user_id === shop.userId ? kind : `${kind} of another`,
          ),
        )
        return HttpResponse.json({
          results: events.map(({ event_id }) => ({ event_id, status: 'accepted' })),
        })
      }),
    )
    await shop.queue.flush()
    return kinds.sort()
  }

  it('waits for what is on its way, however long it takes', async () => {
    let isAsked = false
    const { answer } = heldClick()
    server.use(http.delete('*/users/:id/signals', () => ((isAsked = true), forgotten())))
    const clicked = shop.signals.click('p1')
    const forgetting = shop.signals.forgetAll()
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(isAsked).toBe(false)
    answer()
    await Promise.all([clicked, forgetting])
    expect(isAsked).toBe(true)
  })

  it('keeps back what the shop did not take, and nothing else', async () => {
    expect(await afterwards(forgotten)).toEqual(['click of another', 'save'])
  })

  it('that did not work keeps nothing back', async () => {
    expect(await afterwards(unavailable)).toEqual(['click', 'click of another', 'save', 'search'])
  })
})

describe('forgetting a signal', () => {
  it('makes answers old, and is done when the shop has none', async () => {
    const version = shop.signals.version()
    server.use(
      http.delete('*/users/*/signals/e1', () =>
        HttpResponse.json({ error: 'No such signal.', code: 'unknown_signal' }, { status: 404 }),
      ),
    )
    await shop.signals.forget('e1')
    expect(shop.signals.version()).toBeGreaterThan(version)
  })

  it('says when it did not work', async () => {
    server.use(http.delete('*/users/*/signals/e1', () => HttpResponse.error()))
    await expect(shop.signals.forget('e1')).rejects.toThrow('We can’t reach the shop.')
  })
})
