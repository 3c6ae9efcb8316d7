import type { Product } from '@/lib/shop-types'

export interface PriceTag {
  now: string
  was: string | null
  percentOff: number
}

/** What a product costs as people write it, or null when the shop does not know. */
export function priceTag(product: Product): PriceTag | null {
  const { price, discount_percent: percentOff } = product
  if (!price) {
    const now = product.discount_price || product.actual_price
    if (!now) return null
    const was = product.actual_price !== now && product.actual_price ? product.actual_price : null
    return { now, was, percentOff }
  }
  const was = price.list_amount > price.amount ? money(price.list_amount, price.currency) : null
  return { now: money(price.amount, price.currency), was, percentOff }
}

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

/** 1200 as "1.2k": a count that is read at a glance. */
export function compactCount(count: number): string {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
    .format(count)
    .replace('K', 'k')
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
