import { queryOptions } from '@tanstack/react-query'
import { answerOf, type Api } from '@/lib/api'

const SIMILAR_COUNT = 12

export function similarQuery(api: Api, productId: string) {
  return queryOptions({
    queryKey: ['similar', productId],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/product/{product_id}/similar', {
          params: { path: { product_id: productId }, query: { limit: SIMILAR_COUNT } },
          signal,
        }),
      ),
  })
}
