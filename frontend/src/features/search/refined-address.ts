import { MAX_LENGTH } from '@/components/search-field'
import { UNREFINED, type Refinement } from '@/features/search/refinement'
import { findPath } from '@/lib/paths'
import type { Filters, Sort } from '@/lib/shop-types'

export const SORTS = {
  relevance: 'Best match',
  price_low: 'Price: low to high',
  price_high: 'Price: high to low',
  rating: 'Top rated',
  newest: 'Newest',
} satisfies Record<Sort, string>

const LISTS = ['category', 'brand', 'attribute', 'without'] as const
const NUMBERS = ['min_price', 'max_price', 'min_rating'] as const
const FLAGS = ['in_stock', 'exact'] as const

/** The query of an address; what is more than the box takes is not in the box either. */
export function queryIn(params: URLSearchParams): string {
  return Array.from((params.get('q') ?? '').trim())
    .slice(0, MAX_LENGTH)
    .join('')
}

/** Reads the address; what makes no sense in it is left out. */
export function readRefinement(params: URLSearchParams): Refinement {
  const read: Refinement = { ...UNREFINED }
  for (const name of LISTS) read[name] = [...new Set(params.getAll(name).filter(Boolean))]
  read.attribute = read.attribute.filter((pair) => /^[^:]+:./.test(pair))
  for (const name of NUMBERS) {
    const written = params.get(name)
    const value = Number(written)
    if (written && Number.isFinite(value) && value >= 0) read[name] = value
  }
  for (const name of FLAGS) if (params.get(name) === 'true') read[name] = true
  const sort = params.get('sort')
  if (sort && sort !== 'relevance' && sort in SORTS) read.sort = sort as Sort
  return read
}

/** The page of results for a query, so refined; the same for the same. */
export function refinedPath(query: string, refinement: Refinement): string {
  const params = new URLSearchParams()
  for (const name of LISTS) for (const value of refinement[name]) params.append(name, value)
  for (const name of [...NUMBERS, ...FLAGS, 'sort'] as const) {
    const value = refinement[name]
    if (value !== undefined) params.set(name, String(value))
  }
  const written = params.toString()
  return written ? `${findPath(query)}&${written}` : findPath(query)
}

/** The part that filters, as bodies of the API have it. */
export function filtersOf(refinement: Refinement): Filters {
  const { category, brand, attribute, min_price, max_price, min_rating, in_stock } = refinement
  const attributes: Record<string, string[]> = {}
  for (const pair of attribute) {
    const [name, value] = fieldAndValue(pair)
    ;(attributes[name] ??= []).push(value)
  }
  return {
    ...(category.length > 0 && { categories: category }),
    ...(brand.length > 0 && { brands: brand }),
    ...(attribute.length > 0 && { attributes }),
    min_price,
    max_price,
    min_rating,
    in_stock,
  }
}

/** `colour:green` as its two parts. */
export function fieldAndValue(pair: string): [field: string, value: string] {
  const colon = pair.indexOf(':')
  return [pair.slice(0, colon), pair.slice(colon + 1)]
}
