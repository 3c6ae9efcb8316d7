import { isPersonal, reasonTitle } from '@/lib/reasons'
import type { Pick, ShopCard } from '@/lib/shop-types'

/** A product and its place in the answer that it came in. */
export interface PlacedPick {
  product: Pick
  position: number
}

export interface PickGroup {
  title: string
  isPersonal: boolean
  picks: PlacedPick[]
}

/**
 * The products of an answer by their reason: what this person did before what others did, and
 * within a group the nearest first.
 */
export function groupsOf({ products }: ShopCard): PickGroup[] {
  const groups = new Map<string, PickGroup>()
  products.forEach((product, position) => {
    const title = reasonTitle(product.reason)
    const group = groups.get(title) ?? {
      title,
      isPersonal: isPersonal(product.reason),
      picks: [],
    }
    group.picks.push({ product, position })
    groups.set(title, group)
  })
  for (const { picks } of groups.values()) picks.sort((a, b) => b.product.score - a.product.score)
  return [...groups.values()].sort((a, b) => Number(b.isPersonal) - Number(a.isPersonal))
}
