import { SearchField } from '@/components/search-field'
import { RecentList } from '@/features/search/recent-list'
import { useSubmitSearch } from '@/features/search/use-submit-search'

interface Props {
  initial?: string
  isFirst?: boolean
  /** Whether recent searches are shown below it; not where the page shows them. */
  hasRecent?: boolean
  className?: string
}

/** The search field that submits. */
export function SearchBox({ hasRecent = true, ...field }: Props) {
  return (
    <SearchField
      onSubmit={useSubmitSearch()}
      suggestions={hasRecent ? (search) => <RecentList onChoose={search} /> : undefined}
      {...field}
    />
  )
}
