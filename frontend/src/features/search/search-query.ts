import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'
import { UNREFINED, type Refinement } from '@/features/search/refinement'
import { answerOf, type Api } from '@/lib/api'
import type { SearchAnswer } from '@/lib/shop-types'

const nextCursor = (page: SearchAnswer) => page.next_cursor

/** The results of a query, page by page, without logging: for reload, back, paging and filters. */
export function resultsQuery(api: Api, query: string, refinement: Refinement) {
  return infiniteQueryOptions({
    queryKey: ['search', query, refinement],
    queryFn: ({ pageParam, signal }) =>
      readPage(api, { query, refinement, cursor: pageParam }, signal),
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
  const reading = resultsQuery(api, query, UNREFINED)
  return {
    ...reading,
    queryFn: ({ pageParam: cursor }: { pageParam: string | null }): Promise<SearchAnswer> =>
      cursor === null ? submit() : readPage(api, { query, refinement: UNREFINED, cursor }),
    queryKey: reading.queryKey satisfies QueryKey,
    staleTime: 0,
    retry: false,
  }
}

interface Page {
  query: string
  refinement: Refinement
  cursor: string | null
}

function readPage(
  api: Api,
  { query, refinement, cursor }: Page,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const asked = { q: query, ...refinement, cursor: cursor ?? undefined }
  return answerOf(api.GET('/search', { params: { query: asked }, signal }))
}
