import { IdeaChips } from '@/features/search/idea-chips'
import { RecentList } from '@/features/search/recent-list'
import { SearchBox } from '@/features/search/search-box'
import { useSubmitSearch } from '@/features/search/use-submit-search'

/** Search before anything was asked: the box, what was asked lately, and a few ideas to press. */
export function SearchStart({ boxClass }: { boxClass: string }) {
  const submit = useSubmitSearch()
  return (
    <div className="mx-auto flex min-h-[80dvh] max-w-xl flex-col justify-center gap-6 px-4 py-6">
      <title>Search – Shopcard</title>
      <h1 className="text-2xl font-bold tracking-tight">What are you looking for?</h1>
      <SearchBox isFirst hasRecent={false} className={boxClass} />
      <RecentList onChoose={submit} />
      <IdeaChips title="Try one of these" />
    </div>
  )
}
