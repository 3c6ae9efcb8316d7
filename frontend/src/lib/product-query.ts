import { queryOptions } from '@tanstack/react-query'
import { answerOf, type Api } from '@/lib/api'

export function productQuery(api: Api, productId: string) {
  return queryOptions({
    queryKey: ['product', productId],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/product/{product_id}', { params: { path: { product_id: productId } }, signal }),
      ),
    // Stock and price move: shown at once from the cache, asked for again on each visit.
    staleTime: 0,
  })
}
