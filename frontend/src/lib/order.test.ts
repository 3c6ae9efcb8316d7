import { expect, it } from 'vitest'
import { isBuyable, subtotal, totals, type OrderLine } from '@/lib/order'
import { products } from '@/testing/fake-catalogue'

const line = (amount: number, quantity: number, currency = 'USD'): OrderLine => {
  const [product] = products as [OrderLine['product']]
  return { product: { ...product, price: { amount, list_amount: amount, currency } }, quantity }
}

it('nothing costs nothing, in no currency', () => {
  expect(totals([])).toEqual([])
})

it('cents are exact', () => {
  expect(subtotal(line(34.9, 3))).toEqual({ amount: 104.7, currency: 'USD' })
  expect(totals([line(0.1, 1), line(0.2, 1)])).toEqual([{ amount: 0.3, currency: 'USD' }])
})

it('currencies are never mixed, and as many lines as there are cost as much, in any order', () => {
  const lines = [line(19.99, 9), line(5, 2, 'EUR'), line(1_234.56, 1), line(700, 3, 'JPY')]
  const sums = [
    { amount: 1414.47, currency: 'USD' },
    { amount: 10, currency: 'EUR' },
    { amount: 2100, currency: 'JPY' },
  ]
  expect(totals(lines)).toEqual(sums)
  expect(totals(lines.toReversed())).toHaveLength(sums.length)
  expect(totals(lines.toReversed())).toEqual(expect.arrayContaining(sums))
})

it('what is out of stock, or has no known price, cannot be bought', () => {
  const { product } = line(5, 1)
  expect(isBuyable(product)).toBe(true)
  expect(isBuyable({ ...product, in_stock: false })).toBe(false)
  expect(isBuyable({ ...product, price: null })).toBe(false)
})
