import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'
import { answerOf, type Api } from '@/lib/api'
import type { SearchAnswer } from '@/lib/shop-types'

const nextCursor = (page: SearchAnswer) => page.next_cursor

/** The results of a query, page by page, without logging: for reload, back and paging. */
export function resultsQuery(api: Api, query: string) {
  return infiniteQueryOptions({
    queryKey: ['search', query],
    queryFn: ({ pageParam, signal }) => readPage(api, query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    // Back is back: with all the pages that were there.
    gcTime: Infinity,
  })
}

/**
 * The same results by submitting the query: the first page comes from `submit`, which logs the
 * search, and is never retried, so that one submission is one event.
 */
export function submissionQuery(api: Api, query: string, submit: () => Promise<SearchAnswer>) {
  return {
    ...resultsQuery(api, query),
    queryFn: ({ pageParam }: { pageParam: string | null }): Promise<SearchAnswer> =>
      pageParam === null ? submit() : readPage(api, query, pageParam),
    queryKey: resultsQuery(api, query).queryKey satisfies QueryKey,
    staleTime: 0,
    retry: false,
  }
}

function readPage(api: Api, query: string, cursor: string | null, signal?: AbortSignal) {
  const params = { query: { q: query, ...(cursor === null ? {} : { cursor }) } }
  return answerOf(api.GET('/search', { params, signal }))
}
