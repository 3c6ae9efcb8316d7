import type { Product } from '@/lib/shop-types'

/** A product that can be bought now: it is there, and what it costs is known. */
export type Buyable = Product & { price: NonNullable<Product['price']> }

export interface OrderLine {
  product: Buyable
  quantity: number
}

export interface Amount {
  amount: number
  currency: string
}

export function isBuyable(product: Product): product is Buyable {
  return product.in_stock && product.price !== null
}

export function subtotal({ product: { price }, quantity }: OrderLine): Amount {
  return { amount: exact(price.amount * quantity), currency: price.currency }
}

/** What all of it costs, by currency in order of appearance: euros and dollars have no sum. */
export function totals(lines: readonly OrderLine[]): Amount[] {
  const sums = new Map<string, number>()
  for (const { amount, currency } of lines.map(subtotal)) {
    sums.set(currency, exact((sums.get(currency) ?? 0) + amount))
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }))
}

/** Without the dust of binary fractions; no currency has more than four decimals. */
function exact(amount: number): number {
  return Number(amount.toFixed(4))
}
