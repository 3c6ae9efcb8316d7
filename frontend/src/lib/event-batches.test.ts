import { describe, expect, it } from 'vitest'
import { batchesOf, bytesOf } from '@/lib/event-batches'
import type { ShopEvent } from '@/lib/shop-types'

const KIB = 1024

const happening = (id: number, more: Partial<ShopEvent> = {}): ShopEvent => ({
  event_id: String(id),
  kind: 'like',
  user_id: 'u',
  ...more,
})
const many = (count: number, more: (n: number) => Partial<ShopEvent> = () => ({})) =>
  Array.from({ length: count }, (_, n) => happening(n, more(n)))

describe('batches', () => {
  it('hold every event once, in order, and no more of them than the shop takes', () => {
    const events = many(1_203)
    const batches = [...batchesOf(events)]
    expect(batches.flat()).toEqual(events)
    for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(500)
  })

  it('stay below what outlives a page, counted as sent, with room for a click', () => {
    const events = many(400, () => ({ text: 'ö'.repeat(6_000) }))
    const batches = [...batchesOf(events)]
    expect(batches.flat()).toEqual(events)
    expect(Math.max(...batches.map(bytesOf))).toBeLessThanOrEqual(63 * KIB)
  })

  it('hold at most fifty different searches, of which the same one counts once', () => {
    const searches = many(120, (n) => ({ kind: 'search', query: `q${n}` }))
    expect([...batchesOf(searches)].map(({ length }) => length)).toEqual([50, 50, 20])
    const again = many(80, () => ({ kind: 'search', query: 'lamp' }))
    expect([...batchesOf(again)]).toHaveLength(1)
  })

  it('let an event that is too large go alone, so that the others arrive', () => {
    const events = [happening(1), happening(2, { text: 'x'.repeat(70 * KIB) }), happening(3)]
    expect([...batchesOf(events)].map(({ length }) => length)).toEqual([1, 1, 1])
  })

  it('are none where there is nothing', () => {
    expect([...batchesOf([])]).toEqual([])
  })
})
