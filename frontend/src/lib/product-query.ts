import { queryOptions } from '@tanstack/react-query'
import { answerOf, type Api } from '@/lib/api'

/** What was asked for just before its page was made is not asked for twice. */
const JUST_NOW_MS = 1_000

export function productQuery(api: Api, productId: string) {
  return queryOptions({
    queryKey: ['product', productId],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/product/{product_id}', { params: { path: { product_id: productId } }, signal }),
      ),
    // Stock and price move: shown at once from the cache, asked for again on each visit.
    staleTime: JUST_NOW_MS,
  })
}
