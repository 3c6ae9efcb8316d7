import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Narrowings } from '@/lib/narrowings'
import type { Narrowing } from '@/lib/shop-types'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const without = (...keys: string[]): Narrowing => ({ without: keys, filters: {} })

function narrowings() {
  const sent: string[] = []
  const underway: Promise<void>[] = []
  const shop = { isDown: false }
  const log = new Narrowings({
    send: (eventId, narrowing) => {
      sent.push([eventId, ...narrowing.without].join(' '))
      return shop.isDown ? Promise.reject(new Error('down')) : Promise.resolve()
    },
    track: (promise) => underway.push(promise),
  })
  return { log, sent, underway, shop, rest: () => vi.runAllTimersAsync() }
}

it('says nothing of a search as it was first seen', async () => {
  const { log, sent, underway, rest } = narrowings()
  log.note('e1', without())
  log.note('e1', without())
  await rest()
  expect(sent).toEqual([])
  expect(underway).toEqual([])
})

it('says the last of several changes, once the hand rests', async () => {
  const { log, sent, underway, rest } = narrowings()
  log.note('e1', without())
  log.note('e1', without('price'))
  log.note('e1', without('price', 'colour:red'))
  expect(sent).toEqual([])
  await rest()
  expect(sent).toEqual(['e1 price colour:red'])
  expect(underway).toHaveLength(1)
  await underway[0]
})

it('says nothing of what was taken back at once, and nobody waits for it', async () => {
  const { log, sent, underway, rest } = narrowings()
  log.note('e1', without())
  log.note('e1', without('price'))
  log.note('e1', without())
  await rest()
  expect(sent).toEqual([])
  await underway[0]
})

it('says what was taken back while the word before was on its way, after that one', async () => {
  const { log, sent, rest } = narrowings()
  log.note('e1', without())
  log.note('e1', without('price'))
  await vi.advanceTimersByTimeAsync(250)
  log.note('e1', without())
  await rest()
  expect(sent).toEqual(['e1 price', 'e1'])
})

it('says the word on one search before it turns to another', async () => {
  const { log, sent, rest } = narrowings()
  log.note('e1', without())
  log.note('e1', without('price'))
  log.note('e2', without())
  await rest()
  expect(sent).toEqual(['e1 price'])
})

it('keeps silent about a failure, and says it again at the next change', async () => {
  const { log, sent, underway, shop, rest } = narrowings()
  log.note('e1', without())
  shop.isDown = true
  log.note('e1', without('price'))
  await rest()
  await underway[0]
  shop.isDown = false
  log.note('e1', without())
  await rest()
  expect(sent).toEqual(['e1 price', 'e1'])
})

it('says at once what is owed when the page is left', async () => {
  const { log, sent, rest } = narrowings()
  log.note('e1', without())
  log.note('e1', without('price'))
  log.say()
  await rest()
  expect(sent).toEqual(['e1 price'])
})
