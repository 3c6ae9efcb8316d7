import { choose, chosen, chosenFields } from '@/features/search/choice'
import type { Refinement } from '@/features/search/refinement'
import { capitalised, money } from '@/lib/format'
import type { Constraint } from '@/lib/shop-types'

/** One thing that was chosen by hand, and the search without it. */
export interface ActiveFilter {
  label: string
  rest: Refinement
}

/** All that was chosen by hand, one by one. `currency`: of the prices in the result. */
export function activeFilters(
  refinement: Refinement,
  constraints: readonly Constraint[],
  currency = 'USD',
): ActiveFilter[] {
  return chosenFields(refinement).flatMap((field) => {
    const { values, minimum, maximum } = chosen(refinement, field)
    const without = (value?: string) =>
      choose(refinement, constraints, field, { values: values.filter((each) => each !== value) })
    if (field === 'in_stock') return [{ label: 'In stock', rest: without('true') }]
    if (field === 'rating') return [{ label: starsAndUp(minimum ?? 0), rest: without() }]
    if (field === 'price')
      return [{ label: priceSpan(minimum, maximum, currency), rest: without() }]
    return values.map((value) => ({ label: capitalised(value), rest: without(value) }))
  })
}

/** A span of prices, at least one end of which is known. */
export function priceSpan(minimum?: number, maximum?: number, currency = 'USD'): string {
  if (maximum === undefined) return `From ${money(minimum ?? 0, currency)}`
  if (minimum === undefined) return `Up to ${money(maximum, currency)}`
  return `${money(minimum, currency)} – ${money(maximum, currency)}`
}

export function starsAndUp(stars: number): string {
  return `${stars} stars and up`
}

/** "Under $50, Black" */
export function labelsOf(constraints: readonly Constraint[]): string {
  return constraints.map(({ label }) => capitalised(label)).join(', ')
}

/** What the answer once called it, or the words of its key, as after a reload. */
export function labelOfKey(key: string, known: readonly Constraint[]): string {
  const label = known.find((each) => each.key === key)?.label
  if (label) return capitalised(label)
  const [field = key, value] = key.replace(/^-/, '').split(':')
  const words = capitalised((value ?? field).replaceAll('_', ' '))
  return key.startsWith('-') ? `Not ${words.toLowerCase()}` : words
}
