import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf } from '@/lib/api'
import type { Shop } from '@/lib/shop'

const PAGE = 20

/** The feed, page by page. It stays as it is until the page is loaded anew, so that back is back. */
export function feedQuery({ api, userId }: Shop) {
  return infiniteQueryOptions({
    queryKey: ['feed', userId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }
      const params = { path: { user_id: userId }, query }
      return answerOf(api.GET('/feed/{user_id}', { params, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    gcTime: Infinity,
  })
}
