import { expect, it } from 'vitest'
import { steeringIds } from '@/features/signals/steering'
import type { Signal } from '@/lib/shop-types'

const search = (event_id: string, query: string): Signal => ({
  event_id,
  kind: 'search',
  query,
  text: query,
  at: '',
})
const click = (event_id: string, product_id: string): Signal => ({
  event_id,
  kind: 'click',
  product_id,
  text: product_id,
  at: '',
})

it('is the latest three', () => {
  const signals = [click('a', 'p1'), search('b', 'x'), click('c', 'p2'), search('d', 'y')]
  expect([...steeringIds(signals)]).toEqual(['a', 'b', 'c'])
})

it('takes what only repeats the one before for one', () => {
  const signals = [
    search('a', 'Desk  lamp'),
    search('b', 'desk lamp'),
    click('c', 'p1'),
    search('d', 'desk lamp'),
    click('e', 'p2'),
  ]
  expect([...steeringIds(signals)]).toEqual(['a', 'b', 'c', 'd'])
})
