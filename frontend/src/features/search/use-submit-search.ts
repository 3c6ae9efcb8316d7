import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useRecentSearches } from '@/features/search/recent-searches'
import { useResultTab } from '@/features/search/result-tabs'
import type { SearchState } from '@/features/search/use-refinement'
import { submissionQuery } from '@/features/search/search-query'
import { findPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { SignalLog } from '@/lib/signals'

/** The events of the searches that are being submitted, by query: each is one search. */
const underway = new WeakMap<SignalLog, Map<string, string>>()

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

  const submit = (query: string, submissions: Map<string, string>) => {
    const { eventId, submit } = signals.search(query)
    const submission = submissionQuery(api, query, submit)
    // It would join a reading of the same results, and nobody would hear of the search.
    void queryClient.cancelQueries({ queryKey: submission.queryKey, exact: true })
    submissions.set(query, eventId)
    void queryClient
      .infiniteQuery(submission)
      // A failure is shown by the results page, which watches the same query.
      .catch(() => undefined)
      .then(() => submissions.delete(query))
    return eventId
  }
  return (query) => {
    remember(query)
    const submissions = underway.get(signals) ?? new Map<string, string>()
    underway.set(signals, submissions)
    const eventId = submissions.get(query) ?? submit(query, submissions)
    // Who looks at videos goes on looking at videos.
    const path = tab === 'videos' ? `${findPath(query)}&tab=videos` : findPath(query)
    void navigate(path, { state: { eventId } satisfies SearchState })
  }
}
