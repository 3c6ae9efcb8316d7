import { expect, it } from 'vitest'
import { explain, repeatsOf } from '@/lib/explanation'
import type { Pick, Signal } from '@/lib/shop-types'

const search = (event_id: string, query: string): Signal => ({
  event_id,
  kind: 'search',
  query,
  product_id: null,
  text: query,
  at: new Date(Date.now() - 5 * 60_000).toISOString(),
})
const pick = (kind: string, text: string, score = 0) =>
  ({ reason: { kind, text, event_id: 'e1' }, score }) as Pick
const searched = 'Because you searched “lamp”'

it('names what was done and when, and how near the product is to it', () => {
  expect(explain(pick('search', searched, 0.6), search('e1', 'lamp'))).toEqual([
    'You searched for “lamp” 5 min ago.',
    'This product fits those words very closely.',
  ])
  expect(explain(pick('search', searched, 0.45), undefined)).toEqual([
    'Because you searched “lamp”.',
    'This product fits those words well.',
  ])
})

it('does not pass off what is gone, or what others did, as this person’s', () => {
  expect(explain(pick('search', searched, 0.3), null)[0]).toMatch(/no longer keep/)
  for (const kind of ['trending', 'popular']) {
    expect(explain(pick(kind, 'Popular: rated 4.8'), undefined)[1]).toMatch(/^Nothing that you/)
  }
})

it('finds the same search again, and no other', () => {
  const signals = [search('e3', 'lamp'), search('e2', 'shoes'), search('e1', 'lamp')]
  const repeats = repeatsOf(search('e1', 'lamp'), signals)
  expect(repeats.map(({ event_id }) => event_id)).toEqual(['e3', 'e1'])
})
