import type { SearchAnswer } from '@/lib/shop-types'

/** How much is in a result; where some of it only comes close, how much of it fits. */
export function foundIn({ matching, total }: SearchAnswer): string {
  if (matching === 0 || matching === total) return counted(total)
  return `${matching} ${matching === 1 ? 'fits' : 'fit'}, ${total - matching} close`
}

export function counted(count: number): string {
  return count === 1 ? '1 product' : `${count.toLocaleString('en')} products`
}
