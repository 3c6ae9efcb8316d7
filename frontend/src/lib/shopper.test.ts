import { expect, it } from 'vitest'
import { chooseShopper, currentShopper, newVisitor, oneself, type Shopper } from '@/lib/shopper'
import { browserStorage } from '@/lib/storage'

const mira: Shopper = {
  kind: 'persona',
  userId: 'demo-mira',
  name: 'Mira',
  tagline: 'Records and headphones',
  emoji: '🎧',
}

it('is oneself until somebody else is chosen, and again afterwards', () => {
  const storage = browserStorage()
  const self = currentShopper(storage)
  expect(self).toEqual(oneself(storage))
  chooseShopper(storage, mira)
  expect(currentShopper(browserStorage())).toEqual(mira)
  chooseShopper(storage, self)
  expect(currentShopper(browserStorage())).toEqual(self)
})

it('is a visitor whom the shop has never met, the same one after a reload', () => {
  const visitor = newVisitor()
  expect(newVisitor().userId).not.toBe(visitor.userId)
  chooseShopper(browserStorage(), visitor)
  expect(currentShopper(browserStorage())).toEqual(visitor)
})

it.each(['', '{', '[]', '{"kind":"persona"}', '{"kind":"persona","userId":7,"name":"x"}'])(
  'is oneself where what was kept is broken: %s',
  (written) => {
    const storage = browserStorage()
    storage.set('shopcard.shopper', written)
    expect(currentShopper(storage)).toEqual(oneself(storage))
  },
)
