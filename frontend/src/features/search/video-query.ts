import { infiniteQueryOptions } from '@tanstack/react-query'
import { answerOf, type Api } from '@/lib/api'

/** Full rows at every width of the grid. */
const PAGE = 20

/** Videos about a text, best first, page by page. Logs nothing. */
export function videosQuery(api: Api, query: string) {
  return infiniteQueryOptions({
    queryKey: ['videos', query],
    queryFn: ({ pageParam, signal }) => {
      const asked = { q: query, limit: PAGE, cursor: pageParam ?? undefined }
      return answerOf(api.GET('/videos', { params: { query: asked }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    // Back is back: with all the pages that were there.
    gcTime: Infinity,
  })
}
