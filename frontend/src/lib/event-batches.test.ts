import { describe, expect, it } from 'vitest'
import { BEACON_LIMITS, batchesOf, REQUEST_LIMITS } from '@/lib/event-batches'
import type { ShopEvent } from '@/lib/shop-types'

const MIB = 1024 * 1024

const happening = (id: number, more: Partial<ShopEvent> = {}): ShopEvent => ({
  event_id: String(id),
  kind: 'like',
  user_id: 'u',
  ...more,
})
const many = (count: number, more: (n: number) => Partial<ShopEvent> = () => ({})) =>
  Array.from({ length: count }, (_, n) => happening(n, more(n)))
const bodyBytes = (events: ShopEvent[]) => new Blob([JSON.stringify({ events })]).size

describe('batches', () => {
  it('hold every event once, in order, and no more of them than the shop takes', () => {
    const events = many(1_203)
    const batches = [...batchesOf(events, REQUEST_LIMITS)]
    expect(batches.flat()).toEqual(events)
    for (const batch of batches) expect(batch.length).toBeLessThanOrEqual(500)
  })

  it('stay below a mebibyte and what a beacon carries, counted as sent', () => {
    const events = many(400, () => ({ text: 'ö'.repeat(6_000) }))
    for (const [limits, most] of [
      [REQUEST_LIMITS, MIB],
      [BEACON_LIMITS, 64 * 1024],
    ] as const) {
      const batches = [...batchesOf(events, limits)]
      expect(batches.flat()).toEqual(events)
      expect(Math.max(...batches.map(bodyBytes))).toBeLessThanOrEqual(most)
    }
  })

  it('hold at most fifty different searches, of which the same one counts once', () => {
    const searches = many(120, (n) => ({ kind: 'search', query: `q${n}` }))
    expect([...batchesOf(searches, REQUEST_LIMITS)].map(({ length }) => length)).toEqual([
      50, 50, 20,
    ])
    const again = many(80, () => ({ kind: 'search', query: 'lamp' }))
    expect([...batchesOf(again, REQUEST_LIMITS)]).toHaveLength(1)
  })

  it('let an event that is too large go alone, so that the others arrive', () => {
    const events = [happening(1), happening(2, { text: 'x'.repeat(2 * MIB) }), happening(3)]
    expect([...batchesOf(events, REQUEST_LIMITS)].map(({ length }) => length)).toEqual([1, 1, 1])
  })

  it('are none where there is nothing', () => {
    expect([...batchesOf([], REQUEST_LIMITS)]).toEqual([])
  })
})
