import type { Reason } from '@/lib/shop-types'

/**
 * What a card says above its products: the reason that most of them share, or, when each has its
 * own, that they come from several.
 */
export function headlineOf(reasons: Reason[]): string {
  const counts = new Map<string, number>()
  for (const { text } of reasons) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [top] = [...counts].sort(([, a], [, b]) => b - a)
  if (!top) return ''
  const [text, count] = top
  if (count > 1 || reasons.length === 1) return text
  const arePersonal = reasons.every(({ kind }) => kind === 'search' || kind === 'click')
  return arePersonal ? 'From what you looked for lately' : 'Picked for you'
}
