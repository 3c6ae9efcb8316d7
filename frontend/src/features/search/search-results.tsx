import { useInfiniteQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { Button } from '@/components/button'
import { ErrorNotice, Notice } from '@/components/notice'
import { ProductTile, ProductTileSkeleton } from '@/components/product-tile'
import { resultsQuery } from '@/features/search/search-query'
import { useShop } from '@/lib/shop'

const gridClass =
  'grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 lg:grid-cols-4 lg:gap-x-6 lg:gap-y-10'
const FIRST_SCREEN = 8

/** What was found, or that it is on its way, failed, or that there is nothing. */
export function SearchResults({ query }: { query: string }) {
  const { api } = useShop()
  const results = useInfiniteQuery(resultsQuery(api, query))
  const products = results.data?.pages.flatMap((page) =>
    page.products.map((product) => ({ product, requestId: page.request_id })),
  )

  return (
    <section aria-label="Results" aria-busy={results.isPending} data-testid="search-results">
      <p role="status" className="sr-only">
        {results.isPending && 'Searching'}
        {products && `${products.length} products shown`}
      </p>
      <h1 className="pt-2 pb-4 text-lg font-semibold text-pretty break-words lg:pt-4 lg:pb-6">
        Results for “{query}”
      </h1>
      {results.isPending && <ResultsSkeleton />}
      {results.isError && !products && (
        <ErrorNotice error={results.error} onRetry={() => void results.refetch()} />
      )}
      {products?.length === 0 && <NothingFound query={query} />}
      {products && products.length > 0 && (
        <>
          <ul className={gridClass}>
            {products.map(({ product, requestId }, index) => (
              <li key={product.product_id}>
                <ProductTile product={product} requestId={requestId} eager={index < FIRST_SCREEN} />
              </li>
            ))}
          </ul>
          {results.isFetchNextPageError && (
            <ErrorNotice error={results.error} onRetry={() => void results.fetchNextPage()} />
          )}
          {results.hasNextPage && !results.isFetchNextPageError && (
            <div className="flex justify-center py-10">
              <Button
                look="outline"
                disabled={results.isFetchingNextPage}
                onClick={() => void results.fetchNextPage()}
              >
                {results.isFetchingNextPage ? 'Loading…' : 'Load more'}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  )
}

function ResultsSkeleton() {
  return (
    <div aria-hidden="true" className={gridClass}>
      {Array.from({ length: FIRST_SCREEN }, (_, index) => (
        <ProductTileSkeleton key={index} />
      ))}
    </div>
  )
}

function NothingFound({ query }: { query: string }) {
  return (
    <Notice icon={SearchX} title={`Nothing found for “${query}”`}>
      Check the spelling, or say it in fewer or other words: “running shoes” finds more than a model
      number does.
    </Notice>
  )
}
