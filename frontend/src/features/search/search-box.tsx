import { lazy, Suspense, type ComponentType } from 'react'
import { SearchField, type SuggestionsProps } from '@/components/search-field'
import { useSubmitSearch } from '@/features/search/use-submit-search'

interface Props {
  initial?: string
  isFirst?: boolean
  /** Whether recent searches are shown below it; not where the page shows them. */
  hasRecent?: boolean
  className?: string
}

/** Not part of the first load; where it does not come, one types without help. */
export const loadSuggestions = () => import('@/features/search/suggestions')
const Suggestions = lazy<ComponentType<SuggestionsProps & { hasRecent: boolean }>>(() =>
  loadSuggestions().then(
    ({ Suggestions }) => ({ default: Suggestions }),
    () => ({ default: () => null }),
  ),
)

/** The search field that submits, and helps while one types. */
export function SearchBox({ hasRecent = true, ...field }: Props) {
  return (
    <SearchField
      onSubmit={useSubmitSearch()}
      suggestions={(props) => (
        <Suspense>
          <Suggestions hasRecent={hasRecent} {...props} />
        </Suspense>
      )}
      {...field}
    />
  )
}
