import { timeAgo } from '@/lib/format'
import { isPersonal } from '@/lib/reasons'
import type { Pick, Signal } from '@/lib/shop-types'

/** Cosine similarities from which a match is called so, read off the shop's own catalogue. */
const VERY_CLOSE = 0.55
const CLOSE = 0.4

/**
 * Why a product was picked, in sentences. `signal` is what produced it: undefined while that is
 * not known, null when the shop no longer keeps it.
 */
export function explain({ reason, score }: Pick, signal: Signal | null | undefined): string[] {
  if (isPersonal(reason)) return [causeOf(reason.text, signal), closeness(reason.kind, score)]
  const others = 'Nothing that you searched for or opened led to it.'
  if (reason.kind === 'trending') {
    return ['Other shoppers have opened this product often in the last days.', others]
  }
  if (reason.kind === 'popular') return [`${reason.text}.`, others]
  return [`${reason.text}.`, 'It fills a place for which we had nothing nearer to you.']
}

function causeOf(text: string, signal: Signal | null | undefined): string {
  if (signal === undefined) return `${text}.`
  if (signal === null) return `${text}, which we no longer keep: the next card does without it.`
  const done = signal.kind === 'search' ? 'searched for' : 'opened'
  return `You ${done} “${signal.text}” ${timeAgo(signal.at)}.`
}

function closeness(kind: string, score: number): string {
  if (kind === 'search') {
    if (score >= VERY_CLOSE) return 'This product fits those words very closely.'
    if (score >= CLOSE) return 'This product fits those words well.'
    return 'This product fits those words loosely: the shop has few that fit better.'
  }
  if (score >= VERY_CLOSE) return 'This product is very much like that one.'
  if (score >= CLOSE) return 'This product is like that one.'
  return 'This product is a little like that one: the shop has few that are more so.'
}

/** The signal with its repeats: they count as one, and are forgotten as one. */
export function repeatsOf(signal: Signal, signals: Signal[]): Signal[] {
  return signals.filter(
    ({ kind, query, product_id }) =>
      kind === signal.kind && query === signal.query && product_id === signal.product_id,
  )
}
