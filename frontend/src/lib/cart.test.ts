import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Cart, MAX_QUANTITY } from '@/lib/cart'
import type { SignalLog } from '@/lib/signals'
import { browserStorage, partOf, type KeyValues } from '@/lib/storage'

type Happening = Parameters<SignalLog['logNow']>[0]

let kept: KeyValues
let logged: (Happening & { event_id: string })[]

/** A cart of the same user: another tab, or the same one after a reload. */
function openCart(): Cart {
  const logNow = (happening: Happening) => {
    const event_id = `e${logged.length + 1}`
    logged.push({ ...happening, event_id })
    return event_id
  }
  return new Cart({ kept, signals: { logNow } })
}

beforeEach(() => {
  kept = partOf(browserStorage(), 'of/u/')
  logged = []
})

const contents = (cart: Cart) =>
  cart.lines().map(({ product_id, quantity }) => `${quantity} ${product_id}`)

describe('a product that is added', () => {
  it('is told to the shop once, with the list it came from, however many there are', () => {
    const cart = openCart()
    cart.add('p1', 'r1')
    cart.add('p1', 'r2')
    expect(contents(cart)).toEqual(['2 p1'])
    expect(logged).toEqual([{ kind: 'cart', product_id: 'p1', request_id: 'r1', event_id: 'e1' }])
  })

  it('is as it was before when that is taken back', () => {
    const cart = openCart()
    const takeBackFirst = cart.add('p1')
    const takeBackSecond = cart.add('p1')
    takeBackSecond?.()
    expect(contents(cart)).toEqual(['1 p1'])
    takeBackFirst?.()
    expect(contents(cart)).toEqual([])
    expect(logged.at(-1)).toMatchObject({ kind: 'undo', undoes: 'e1' })
  })

  it('is not added where there are as many as can be', () => {
    const cart = openCart()
    for (let times = 0; times < MAX_QUANTITY; times += 1) expect(cart.add('p1')).not.toBeNull()
    expect(cart.add('p1')).toBeNull()
    expect(cart.quantityOf('p1')).toBe(MAX_QUANTITY)
  })
})

describe('a product that is taken out', () => {
  it('has its cart event undone, and comes back in its place under a new one', () => {
    const cart = openCart()
    cart.add('p1')
    cart.add('p2', 'r2')
    cart.add('p3')
    cart.setQuantity('p2', 4)
    const putBack = cart.remove('p2')
    expect(contents(cart)).toEqual(['1 p1', '1 p3'])
    expect(logged.at(-1)).toMatchObject({ kind: 'undo', undoes: 'e2' })
    putBack()
    putBack()
    expect(contents(cart)).toEqual(['1 p1', '4 p2', '1 p3'])
    expect(logged.slice(4)).toEqual([
      { kind: 'cart', product_id: 'p2', request_id: 'r2', event_id: 'e5' },
    ])
    expect(cart.lines()[1]).toMatchObject({ event_id: 'e5' })
  })

  it('was there: nothing is told of one that was not', () => {
    openCart().remove('p1')()
    expect(logged).toEqual([])
  })
})

it('an order is told product by product, and leaves what was not bought', () => {
  const cart = openCart()
  cart.add('p1', 'r1')
  cart.add('p2')
  cart.order([...cart.lines().slice(0, 1), { product_id: 'p9', request_id: 'r9' }])
  expect(contents(cart)).toEqual(['1 p2'])
  expect(logged.slice(2)).toMatchObject([
    { kind: 'purchase', product_id: 'p1', request_id: 'r1' },
    { kind: 'purchase', product_id: 'p9', request_id: 'r9' },
  ])
})

describe('what the browser keeps', () => {
  it('survives a reload and is shared by tabs', () => {
    const here = openCart()
    const there = openCart()
    here.add('p1')
    there.add('p2')
    here.add('p2')
    expect(contents(openCart())).toEqual(['1 p1', '2 p2'])
    expect(here.lines()).toEqual(there.lines())
  })

  it('is gone with the user', () => {
    const cart = openCart()
    cart.add('p1')
    for (const key of kept.keys()) kept.remove(key)
    expect(contents(cart)).toEqual([])
    cart.add('p2')
    expect(contents(cart)).toEqual(['1 p2'])
  })

  it('is told of, here and from other tabs, until nobody listens', () => {
    const cart = openCart()
    const listener = vi.fn()
    const stop = cart.subscribe(listener)
    cart.add('p1')
    expect(listener).toHaveBeenCalledTimes(1)
    window.dispatchEvent(new StorageEvent('storage'))
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
    cart.add('p2')
    window.dispatchEvent(new StorageEvent('storage'))
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('is the same array until it changes', () => {
    const cart = openCart()
    cart.add('p1')
    expect(cart.lines()).toBe(cart.lines())
  })

  it.each([
    'nonsense',
    '{}',
    '7',
    '""',
    'null',
    '[null, 1, "p", [], {}]',
    '[{"product_id": "p1", "quantity": 1}]',
    '[{"product_id": "", "quantity": 1, "event_id": "e"}]',
    '[{"product_id": "p1", "quantity": "1", "event_id": "e"}]',
    '[{"product_id": "p1", "quantity": 1, "event_id": "e", "request_id": 5}]',
  ])('is dropped where it is no cart: %s', (written) => {
    kept.set('cart', written)
    const cart = openCart()
    expect(cart.lines()).toEqual([])
    cart.add('p2')
    expect(contents(openCart())).toEqual(['1 p2'])
  })

  it('is read as far as it can be', () => {
    const good = { product_id: 'p1', quantity: 2, event_id: 'e1' }
    kept.set('cart', JSON.stringify([5, good, { ...good, quantity: 3 }]))
    expect(openCart().lines()).toEqual([good])
  })
})

it('whatever is done, there are 1 to 9 of distinct products, each under its own open event', () => {
  const random = randomNumbers(7)
  for (let run = 0; run < 50; run += 1) {
    kept.remove('cart')
    logged = []
    const takeBack: (() => void)[] = []
    for (let step = 0; step < 40; step += 1) {
      const cart = openCart()
      const product = `p${Math.floor(random() * 4)}`
      const action = Math.floor(random() * 5)
      if (action === 0) takeBack.push(cart.add(product, 'r') ?? (() => undefined))
      if (action === 1) takeBack.push(cart.remove(product))
      if (action === 2) cart.setQuantity(product, (random() - 0.3) * 20)
      if (action === 3) takeBack.splice(Math.floor(random() * takeBack.length), 1)[0]?.()
      if (action === 4 && random() < 0.2) cart.order(cart.lines().slice(0, 2))

      const lines = cart.lines()
      for (const { quantity } of lines) {
        expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY).toBe(true)
      }
      const ids = lines.map(({ product_id }) => product_id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(openCartEvents())).toEqual(new Set(lines.map(({ event_id }) => event_id)))
    }
  }
})

/** The cart events that were neither undone nor followed by a purchase. */
function openCartEvents(): string[] {
  const undone = new Set(logged.map(({ undoes }) => undoes))
  return logged
    .filter(
      ({ kind, event_id, product_id }, place) =>
        kind === 'cart' &&
        !undone.has(event_id) &&
        !logged.slice(place).some((later) => isPurchaseOf(later, product_id)),
    )
    .map(({ event_id }) => event_id)
}

const isPurchaseOf = (event: Happening, productId: unknown) =>
  event.kind === 'purchase' && event.product_id === productId

/** Mulberry32: the same numbers in [0, 1) each time. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
