import { useSearchParams } from 'react-router'
import { Tabs } from '@/components/tabs'
import { queryIn } from '@/features/search/refined-address'
import { RESULT_TABS, useResultTab } from '@/features/search/result-tabs'
import { SearchBox } from '@/features/search/search-box'
import { SearchResults } from '@/features/search/search-results'
import { SearchStart } from '@/features/search/search-start'
import { VideoResults } from '@/features/search/video-results'

const boxClass = 'bg-surface-soft ring-1 ring-line hover:ring-control-line'

/** Search: the box is the page until there is a query, which lives in the address. */
export function FindPage() {
  const [params] = useSearchParams()
  const { tab, choose } = useResultTab()
  const query = queryIn(params)
  if (!query) return <SearchStart boxClass={boxClass} />
  return (
    <div className="mx-auto max-w-6xl px-4 lg:px-10 2xl:max-w-[1440px]">
      <title>{`${query} – Shopcard`}</title>
      <div className="sticky top-0 z-20 -mx-4 bg-surface/95 px-4 pt-3 pb-3 backdrop-blur lg:-mx-10 lg:px-10 lg:pt-6">
        <SearchBox key={query} initial={query} className={`${boxClass} lg:max-w-2xl`} />
      </div>
      <Tabs label="Results" tabs={RESULT_TABS} active={tab} onChoose={choose}>
        {tab === 'videos' ? <VideoResults query={query} /> : <SearchResults query={query} />}
      </Tabs>
    </div>
  )
}
