import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useRecentSearches } from '@/features/search/recent-searches'
import { useResultTab } from '@/features/search/result-tabs'
import type { SearchState } from '@/features/search/use-refinement'
import { submissionQuery } from '@/features/search/search-query'
import { findPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'

/**
 * Submits a search: logs it by one POST and opens the results page, which joins that call instead
 * of making its own. Only this logs a search; the address alone never does.
 */
export function useSubmitSearch(): (query: string) => void {
  const { api, signals } = useShop()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { remember } = useRecentSearches()
  const { tab } = useResultTab()
  return (query) => {
    remember(query)
    const { eventId, submit } = signals.search(query)
    // A failure is shown by the results page, which watches the same query.
    queryClient.infiniteQuery(submissionQuery(api, query, submit)).catch(() => undefined)
    // Who looks at videos goes on looking at videos.
    const path = tab === 'videos' ? `${findPath(query)}&tab=videos` : findPath(query)
    void navigate(path, { state: { eventId } satisfies SearchState })
  }
}
