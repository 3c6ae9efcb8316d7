import { expect, it } from 'vitest'
import { groupsOf } from '@/features/picks/pick-groups'
import type { Pick, ShopCard } from '@/lib/shop-types'

const pick = (product_id: string, kind: string, text: string, score = 0) =>
  ({ product_id, score, reason: { kind, text } }) as Pick
const answer = (...products: Pick[]) => ({ products }) as ShopCard
const shown = (card: ShopCard) =>
  groupsOf(card).map(({ title, picks }) => [
    title,
    ...picks.map(({ product, position }) => `${product.product_id}@${position}`),
  ])

it('puts what this person did first, the nearest first, and keeps the place in the answer', () => {
  const card = answer(
    pick('a', 'trending', 'Trending'),
    pick('b', 'search', 'Because you searched “lamp”', 0.4),
    pick('c', 'click', 'Because you looked at Mug', 0.5),
    pick('d', 'search', 'Because you searched “lamp”', 0.6),
  )
  expect(shown(card)).toEqual([
    ['Because you searched “lamp”', 'd@3', 'b@1'],
    ['Because you looked at Mug', 'c@2'],
    ['Trending', 'a@0'],
  ])
})

it('has one group of popular products, in the order of the shop', () => {
  const card = answer(
    pick('a', 'popular', 'Popular: rated 4.9'),
    pick('b', 'popular', 'Popular: rated 4.8'),
  )
  expect(shown(card)).toEqual([['Popular in the shop', 'a@0', 'b@1']])
})

it('has no group where there is no product', () => {
  expect(groupsOf(answer())).toEqual([])
})
