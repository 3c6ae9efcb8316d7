import type { Signal } from '@/lib/shop-types'

/** How many different signals make the card. */
const STEERING = 3

/** The signals, newest first, that make the next card: what repeats the one before counts as one. */
export function steeringIds(signals: readonly Signal[]): ReadonlySet<string> {
  const steering = new Set<string>()
  let different = 0
  let last: string | undefined
  for (const signal of signals) {
    const meant = meaningOf(signal)
    if (meant !== last) different += 1
    if (different > STEERING) break
    steering.add(signal.event_id)
    last = meant
  }
  return steering
}

function meaningOf({ kind, product_id, query, text }: Signal): string {
  const what =
    kind === 'search' ? (query ?? text).toLowerCase().trim().split(/\s+/).join(' ') : product_id
  return `${kind} ${what}`
}
