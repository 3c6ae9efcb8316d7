import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { ApiError } from '@/lib/api-error'
import type { CartLine } from '@/lib/cart'
import { isBuyable, type OrderLine } from '@/lib/order'
import { productQuery } from '@/lib/product-query'
import { useCartLines, useShop } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

/** A line of the cart with what the shop says of its product now. */
export type CartEntry = { line: CartLine } & (
  | { state: 'loading' }
  | { state: 'ready'; product: Product }
  | { state: 'gone' }
  | { state: 'failed'; error: Error; retry: () => void }
)

/** What is in the cart. Prices and stock move, so the shop is asked anew on each visit. */
export function useCartEntries(): CartEntry[] {
  const { api } = useShop()
  const lines = useCartLines()
  const answers = useQueries({
    queries: lines.map(({ product_id }) => productQuery(api, product_id)),
  })
  return lines.flatMap((line, place) => {
    const answer = answers[place]
    return answer ? [{ line, ...stateOf(answer) }] : []
  })
}

function stateOf({ data: product, error, isError, refetch }: UseQueryResult<Product>) {
  if (error instanceof ApiError && error.status === 404) return { state: 'gone' } as const
  if (product) return { state: 'ready', product } as const
  if (isError) return { state: 'failed', error, retry: () => void refetch() } as const
  return { state: 'loading' } as const
}

/** What of it can be ordered now. */
export function orderOf(entries: readonly CartEntry[]): (OrderLine & CartLine)[] {
  return entries.flatMap((entry) =>
    entry.state === 'ready' && isBuyable(entry.product)
      ? [{ ...entry.line, product: entry.product }]
      : [],
  )
}
