import type { Reason } from '@/lib/shop-types'

/** What a reason says about all products that share it: each popular one has figures of its own. */
export function reasonTitle({ kind, text }: Reason): string {
  return kind === 'popular' ? 'Popular in the shop' : text
}

/** Whether it comes from what this person did, not from what others did. */
export function isPersonal({ kind }: Reason): boolean {
  return kind === 'search' || kind === 'click'
}
