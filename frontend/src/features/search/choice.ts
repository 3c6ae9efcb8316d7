import { fieldAndValue } from '@/features/search/refined-address'
import type { Refinement } from '@/features/search/refinement'
import type { Constraint } from '@/lib/shop-types'

/**
 * What is in force in one field: what was chosen there, or else what the words of the search
 * filter by. Whoever changes a field takes it over: their choice stands in the place of what was
 * understood, also where it was understood otherwise.
 */
export interface Choice {
  values: string[]
  minimum?: number
  maximum?: number
}

const NONE: Choice = { values: [] }

/** The filters among what was understood that speak of this field, and can be shown in it. */
function understood(constraints: readonly Constraint[], field: string): Constraint[] {
  return constraints.filter((each) => each.field === field && each.is_filter && !each.negated)
}

/** What was chosen in a field, by hand. */
export function chosen(refinement: Refinement, field: string): Choice {
  const { category, brand, attribute, min_price, max_price, min_rating, in_stock } = refinement
  if (field === 'category') return { values: category }
  if (field === 'brand') return { values: brand }
  if (field === 'price') return { values: [], minimum: min_price, maximum: max_price }
  if (field === 'rating') return { values: [], minimum: min_rating }
  if (field === 'in_stock') return { values: in_stock ? ['true'] : [] }
  const pairs = attribute.map(fieldAndValue).filter(([name]) => name === field)
  return { values: pairs.map(([, value]) => value) }
}

/** What is in force in a field; values as `known`, the facet's own, spell them. */
export function inForce(
  refinement: Refinement,
  constraints: readonly Constraint[],
  field: string,
  known: readonly string[] = [],
): Choice {
  const own = chosen(refinement, field)
  if (!isEmpty(own)) return own
  const [first, ...more] = understood(constraints, field)
  if (!first) return NONE
  if (field === 'in_stock') return { values: ['true'] }
  const said = new Set([first, ...more].flatMap(({ values }) => values.map(folded)))
  return {
    values: known.filter((value) => said.has(folded(value))),
    minimum: first.minimum ?? undefined,
    maximum: first.maximum ?? undefined,
  }
}

/** With this choice in a field, in the place of all that was in force there. */
export function choose(
  refinement: Refinement,
  constraints: readonly Constraint[],
  field: string,
  choice: Choice,
): Refinement {
  const replaced = understood(constraints, field).map(({ key }) => key)
  const without = [...new Set([...refinement.without, ...replaced])]
  return { ...withChoice(refinement, field, choice), without }
}

function withChoice(refinement: Refinement, field: string, choice: Choice): Refinement {
  const { values, minimum, maximum } = choice
  if (field === 'category') return { ...refinement, category: values }
  if (field === 'brand') return { ...refinement, brand: values }
  if (field === 'price') return { ...refinement, min_price: minimum, max_price: maximum }
  if (field === 'rating') return { ...refinement, min_rating: minimum }
  if (field === 'in_stock') return { ...refinement, in_stock: values.length > 0 || undefined }
  const others = refinement.attribute.filter((pair) => fieldAndValue(pair)[0] !== field)
  return { ...refinement, attribute: [...others, ...values.map((value) => `${field}:${value}`)] }
}

/** All fields in which something was chosen by hand. */
export function chosenFields(refinement: Refinement): string[] {
  const named = refinement.attribute.map((pair) => fieldAndValue(pair)[0])
  const fields = ['category', 'brand', ...new Set(named), 'price', 'rating', 'in_stock']
  return fields.filter((field) => !isEmpty(chosen(refinement, field)))
}

/** Nothing chosen by hand any more: what was understood in those fields is in force again. */
export function withoutChoices(refinement: Refinement): Refinement {
  const fields = chosenFields(refinement)
  const without = refinement.without.filter((key) => !fields.includes(key.split(':')[0] ?? key))
  return fields.reduce((rest, field) => withChoice(rest, field, NONE), { ...refinement, without })
}

/** Without this one of what was understood, or with it again. */
export function withKey(refinement: Refinement, key: string, isWanted: boolean): Refinement {
  const others = refinement.without.filter((each) => each !== key)
  return { ...refinement, without: isWanted ? others : [...others, key] }
}

function isEmpty({ values, minimum, maximum }: Choice): boolean {
  return values.length === 0 && minimum === undefined && maximum === undefined
}

function folded(value: string): string {
  return value.toLowerCase().trim()
}
