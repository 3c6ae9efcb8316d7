import { describe, expect, it } from 'vitest'
import { capitalised, compactCount, money, priceTag, shortened, timeAgo } from '@/lib/format'
import type { Product } from '@/lib/shop-types'
import { products } from '@/testing/fake-catalogue'

const [speaker] = products as [Product]

describe('a price tag', () => {
  it('tells now, before and the difference', () => {
    expect(priceTag(speaker)).toEqual({ now: '$34.90', was: '$49.90', percentOff: 30 })
  })

  it('says nothing of a discount that there is not', () => {
    const same = { actual_price: '$5.00', discount_price: '$5.00', discount_percent: 0 }
    const tag = priceTag({ ...speaker, ...same })
    expect(tag).toEqual({ now: '$5.00', was: null, percentOff: 0 })
  })

  it('takes what there is, and is none when nothing is known', () => {
    const unknown = { ...speaker, price: null, discount_percent: 0 }
    expect(priceTag({ ...unknown, actual_price: '₹999', discount_price: '' })).toEqual({
      now: '₹999',
      was: null,
      percentOff: 0,
    })
    expect(priceTag({ ...unknown, actual_price: '', discount_price: '' })).toBeNull()
  })
})

it('writes money as its country does', () => {
  expect(money(32999, 'INR')).toBe('₹32,999')
  expect(money(1234.5, 'USD')).toBe('$1,234.50')
  expect(money(12, 'nonsense')).toBe('nonsense 12.00')
})

it('writes counts to be read at a glance', () => {
  const counts = [0, 999, 1200, 999_949, 999_950, 2_500_000]
  const written = ['0', '999', '1.2k', '999.9k', '1M', '2.5M']
  expect(counts.map(compactCount)).toEqual(written)
})

it('says how long ago something was', () => {
  const now = Date.parse('2026-03-10T12:00:00Z')
  const ago = (seconds: number) => timeAgo(new Date(now - seconds * 1_000).toISOString(), now)
  expect([-5, 59, 120, 7_200, 90_000, 400_000].map(ago)).toEqual([
    'just now',
    'just now',
    '2 min ago',
    '2 h ago',
    'yesterday',
    '4 days ago',
  ])
})

describe('a value', () => {
  it('begins with a capital, unless its first word has capitals of its own', () => {
    expect(capitalised('midnight blue')).toBe('Midnight blue')
    expect(capitalised('übergröße')).toBe('Übergröße')
    for (const same of ['iPhone 15', 'USB-C', '40 W', 'eSIM ready', '']) {
      expect(capitalised(same)).toBe(same)
    }
  })
})

describe('a text that is shortened', () => {
  it('ends with a whole word', () => {
    expect(shortened('Small enough, loud enough', 16)).toBe('Small enough…')
    expect(shortened('Für große Käse-Räder', 13)).toBe('Für große…')
  })

  it('is left as it is where it is short', () => {
    expect(shortened('Small enough', 12)).toBe('Small enough')
  })
})
