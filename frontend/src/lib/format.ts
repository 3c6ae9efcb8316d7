import type { Product } from '@/lib/shop-types'

export interface PriceTag {
  now: string
  was: string | null
  percentOff: number
}

/** What a product costs as the shop writes it, or null when the shop does not know. */
export function priceTag(product: Product): PriceTag | null {
  const { actual_price: before, discount_price, discount_percent: percentOff } = product
  const now = discount_price || before
  if (!now) return null
  return { now, was: before && before !== now ? before : null, percentOff }
}

/** A sum that the shop did not write. */
export function money(amount: number, currency: string): string {
  const whole = Number.isInteger(amount)
  try {
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: whole && currency !== 'USD' ? 0 : undefined,
    }).format(amount)
  } catch {
    return `${currency} ${amount.toFixed(2)}`
  }
}

/** 1200 as "1.2k": a count that is read at a glance. (Intl takes 20 ms to get ready for this.) */
export function compactCount(count: number): string {
  const units = ['', 'k', 'M', 'B']
  let value = count
  let unit = 0
  while (tenths(value) >= 1_000 && unit < units.length - 1) {
    value /= 1_000
    unit += 1
  }
  return `${tenths(value)}${units[unit]}`
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}

/** The first words of a text that is longer than `limit` characters. */
export function shortened(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit).replace(/[\s\p{P}]*\s\S*$/u, '')}…` : text
}

/** "midnight blue" as "Midnight blue"; what has a capital in its first word is left ("iPhone"). */
export function capitalised(words: string): string {
  const [first = ''] = words.split(/\s/, 1)
  if (first !== first.toLowerCase()) return words
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** "5 min ago" for a moment in ISO 8601. */
export function timeAgo(moment: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(moment)) / 1_000)
  if (seconds < 60) return 'just now'
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h ago`
  const days = Math.floor(seconds / 86_400)
  return days === 1 ? 'yesterday' : `${days} days ago`
}
