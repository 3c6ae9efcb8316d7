import { SearchField } from '@/components/search-field'
import { useSubmitSearch } from '@/features/search/use-submit-search'

interface Props {
  initial?: string
  autoFocus?: boolean
  className?: string
}

/** The search field that submits. */
export function SearchBox(props: Props) {
  return <SearchField onSubmit={useSubmitSearch()} {...props} />
}
