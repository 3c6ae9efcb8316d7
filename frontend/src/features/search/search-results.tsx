import { useInfiniteQuery } from '@tanstack/react-query'
import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ErrorNotice } from '@/components/notice'
import { ActiveChips } from '@/features/search/active-chips'
import { chosenFields } from '@/features/search/choice'
import { FilterPanel, FilterPanelSkeleton } from '@/features/search/filter-panel'
import { FilterSheet } from '@/features/search/filter-sheet'
import { NothingFound } from '@/features/search/nothing-found'
import { RelaxedLine, ResultHeading } from '@/features/search/result-heading'
import { ResultList, TileSkeletons } from '@/features/search/result-list'
import { foundIn } from '@/features/search/result-words'
import { resultsQuery } from '@/features/search/search-query'
import { SortMenu } from '@/features/search/sort-menu'
import { givenUp, useNarrowed } from '@/features/search/use-narrowed'
import { useNarrowing, useRefinement } from '@/features/search/use-refinement'
import { useShop } from '@/lib/shop'

/** What was found and how it is narrowed, or that it is on its way, failed, or that there is nothing. */
export function SearchResults({ query }: { query: string }) {
  const { api } = useShop()
  const { refinement, refine } = useRefinement(query)
  useNarrowing(refinement)
  const results = useInfiniteQuery({
    ...resultsQuery(api, query, refinement),
    // While it is narrowed otherwise, what was found before stays; not while something else is.
    placeholderData: (before, of) => (of?.queryKey[1] === query ? before : undefined),
  })
  const answer = results.data?.pages[0]
  const narrowed = useNarrowed({ query, answer, refinement, refine })
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const isBusy = results.isPending || results.isPlaceholderData
  const total = answer?.total
  const isNothing = answer?.products.length === 0
  const hasPanel = !isNothing || narrowed.facets.length > 0 || chosenFields(refinement).length > 0

  return (
    <section
      aria-label="Results"
      aria-busy={isBusy}
      id="results"
      tabIndex={-1}
      className="outline-none lg:flex lg:items-start lg:gap-10"
    >
      <p role="status" className="sr-only">
        {results.isPending && 'Searching'}
        {answer && !isBusy && `${foundIn(answer)} found`}
      </p>
      {hasPanel && (
        <aside
          aria-label="Filters"
          className="sticky top-21 -ml-2 hidden max-h-[calc(100dvh-5.25rem)] w-62 shrink-0 overflow-y-auto overscroll-contain px-2 pt-5 pb-8 [scrollbar-width:thin] lg:block"
        >
          {results.isPending ? <FilterPanelSkeleton /> : <FilterPanel narrowed={narrowed} />}
        </aside>
      )}
      <div className="min-w-0 grow">
        {!isNothing && (
          <>
            <ResultHeading query={query} correction={answer?.correction} refinement={refinement} />
            <div className="flex min-h-12 items-center gap-2 lg:min-h-10">
              <p aria-hidden="true" className="shrink-0 text-sm text-text-soft tabular-nums">
                {answer && foundIn(answer)}
              </p>
              <span className="grow" />
              <SortMenu refinement={refinement} onChange={refine} />
              <Button
                look="outline"
                aria-haspopup="dialog"
                disabled={results.isPending}
                className="shrink-0 px-4! lg:hidden"
                onClick={() => setIsSheetOpen(true)}
              >
                <SlidersHorizontal aria-hidden="true" className="size-4" />
                Filters
              </Button>
            </div>
            <div className="flex flex-col gap-3 pt-2 pb-5">
              <ActiveChips narrowed={narrowed} />
              <RelaxedLine relaxed={givenUp(answer)} />
            </div>
          </>
        )}
        {results.isPending && <TileSkeletons />}
        {results.isError && !results.data && (
          <ErrorNotice error={results.error} onRetry={() => void results.refetch()} />
        )}
        {isNothing && <NothingFound query={query} narrowed={narrowed} />}
        {results.data && !isNothing && <ResultList results={results} />}
      </div>
      {isSheetOpen && (
        <FilterSheet
          narrowed={narrowed}
          total={total}
          isBusy={isBusy}
          onClose={() => setIsSheetOpen(false)}
        />
      )}
    </section>
  )
}
