import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf } from '@/lib/api'
import type { Shop } from '@/lib/shop'

const PAGE_SIZE = 24
/** How many products already shown the shop takes; after that there are no more pages. */
const MOST_EXCLUDED = 100

/**
 * More picks than a card has, page by page without repeats. `visit` names one opening of the page:
 * coming back to it finds the same products, opening it anew makes new ones.
 */
export function picksQuery({ api, signals, userId }: Shop, visit: string) {
  return infiniteQueryOptions({
    queryKey: ['picks', userId, visit],
    queryFn: async ({ pageParam: exclude, signal }) => {
      await signals.settled()
      const path = { user_id: userId }
      const params = { path, query: { limit: PAGE_SIZE, exclude } }
      return answerOf(api.GET('/recommend/{user_id}', { params, signal }))
    },
    initialPageParam: [] as string[],
    getNextPageParam: (last, pages) => {
      const shown = pages.flatMap(({ products }) => products.map((each) => each.product_id))
      const isLast = last.products.length < PAGE_SIZE || shown.length > MOST_EXCLUDED
      return isLast ? null : shown
    },
    gcTime: Infinity,
  })
}
