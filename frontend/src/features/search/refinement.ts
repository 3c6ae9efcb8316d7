import type { Sort } from '@/lib/shop-types'

/** What was chosen beside the words of a search, as it stands in the address and in the API. */
export interface Refinement {
  category: string[]
  brand: string[]
  /** Further values by their field, as `colour:green`. */
  attribute: string[]
  min_price?: number
  max_price?: number
  min_rating?: number
  in_stock?: boolean
  sort?: Sort
  /** Keys of what was understood and taken away again. */
  without: string[]
  /** Search for these very words, not for what they may have been meant to be. */
  exact?: boolean
}

export const UNREFINED: Refinement = { category: [], brand: [], attribute: [], without: [] }
