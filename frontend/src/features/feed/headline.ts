import { isPersonal, reasonTitle } from '@/lib/reasons'
import type { Reason } from '@/lib/shop-types'

/**
 * What a card says above its products: the reason that most of them share, or, when each has its
 * own, that they come from several.
 */
export function headlineOf(reasons: Reason[]): string {
  const counts = new Map<string, number>()
  for (const reason of reasons) {
    const title = reasonTitle(reason)
    counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  const [top] = [...counts].sort(([, a], [, b]) => b - a)
  if (!top) return ''
  const [title, count] = top
  if (count > 1 || reasons.length === 1) return title
  if (reasons.every(isPersonal)) return 'From what you looked for lately'
  return reasons.some(isPersonal) ? 'Picked for you' : 'What others like'
}
