import { useInfiniteQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { Button } from '@/components/button'
import { Clamped } from '@/components/clamped'
import { NearEnd } from '@/components/near-end'
import { ErrorNotice, Notice } from '@/components/notice'
import { productGridClass, ProductTile, ProductTileSkeleton } from '@/components/product-tile'
import { IdeaChips } from '@/features/search/idea-chips'
import { resultsQuery } from '@/features/search/search-query'
import { useShop } from '@/lib/shop'

const FIRST_SCREEN = 8

/** What was found, or that it is on its way, failed, or that there is nothing. */
export function SearchResults({ query }: { query: string }) {
  const { api } = useShop()
  const results = useInfiniteQuery(resultsQuery(api, query))
  const products = results.data?.pages.flatMap((page) =>
    page.products.map((product) => ({ product, requestId: page.request_id })),
  )
  const loadMore = () => {
    if (!results.isFetching) void results.fetchNextPage()
  }

  if (products?.length === 0) return <NothingFound query={query} />
  return (
    <section aria-label="Results" aria-busy={results.isPending} data-testid="search-results">
      <p role="status" className="sr-only">
        {results.isPending && 'Searching'}
        {products && `${products.length} products shown`}
      </p>
      <h1 className="pt-2 pb-4 text-lg font-semibold lg:pt-4 lg:pb-6">
        <Clamped lines={2} className="pr-5">
          Results for “{query}”
        </Clamped>
      </h1>
      {results.isPending && <TileSkeletons />}
      {results.isError && !products && (
        <ErrorNotice error={results.error} onRetry={() => void results.refetch()} />
      )}
      {products && (
        <>
          <ul className={productGridClass}>
            {products.map(({ product, requestId }, index) => (
              <li key={product.product_id}>
                <ProductTile product={product} requestId={requestId} eager={index < FIRST_SCREEN} />
              </li>
            ))}
          </ul>
          {results.isFetchingNextPage && (
            <div className="pt-8 lg:pt-10">
              <TileSkeletons />
            </div>
          )}
          {results.isFetchNextPageError && (
            <ErrorNotice error={results.error} onRetry={() => void results.fetchNextPage()} />
          )}
          <footer className="flex min-h-12 flex-col items-center gap-4 py-10 text-sm text-text-soft">
            <p>
              {results.hasNextPage
                ? `${products.length} products so far`
                : `That is all: ${counted(products.length)}`}
            </p>
            {results.hasNextPage && !results.isFetchNextPageError && (
              <>
                {/* Anew for each page: on a tall screen the end may never have been out of sight. */}
                <NearEnd key={products.length} onNear={loadMore} />
                <Button look="outline" disabled={results.isFetchingNextPage} onClick={loadMore}>
                  {results.isFetchingNextPage ? 'Loading…' : 'Show more'}
                </Button>
              </>
            )}
          </footer>
        </>
      )}
    </section>
  )
}

function counted(count: number): string {
  return count === 1 ? '1 product' : `${count} products`
}

function TileSkeletons() {
  return (
    <div aria-hidden="true" className={productGridClass}>
      {Array.from({ length: FIRST_SCREEN }, (_, index) => (
        <ProductTileSkeleton key={index} />
      ))}
    </div>
  )
}

function NothingFound({ query }: { query: string }) {
  return (
    <section aria-label="Results" data-testid="search-results" className="mx-auto max-w-md">
      <div role="status">
        <Notice
          heading="h1"
          icon={SearchX}
          title={<Clamped lines={2}>Nothing found for “{query}”</Clamped>}
        >
          Check the spelling, or say it in fewer or other words: “running shoes” finds more than a
          model number does.
        </Notice>
      </div>
      <IdeaChips title="Or try one of these" />
    </section>
  )
}
