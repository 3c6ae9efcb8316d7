import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import clsx from 'clsx'
import { Button } from '@/components/button'
import { NearEnd } from '@/components/near-end'
import { ErrorNotice } from '@/components/notice'
import { ProductTile, ProductTileSkeleton } from '@/components/product-tile'
import { labelsOf } from '@/features/search/choice-words'
import { counted } from '@/features/search/result-words'
import type { Found, SearchAnswer } from '@/lib/shop-types'

const FIRST_SCREEN = 8
/** So many no screen is too small for: they come before all else. */
const FIRST_TILES = 4

/** Beside the filters there is room for three, and on wide screens four. */
const gridClass =
  'grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 lg:gap-x-6 lg:gap-y-10 2xl:grid-cols-4'

interface Props {
  results: UseInfiniteQueryResult<InfiniteData<SearchAnswer>>
}

/** The products, page by page to the end. */
export function ResultList({ results }: Props) {
  const products = (results.data?.pages ?? []).flatMap((page) =>
    page.products.map((product) => ({ product, requestId: page.request_id })),
  )
  const first = results.data?.pages[0]
  const total = first?.total ?? products.length
  // What meets everything comes first, and may be nothing: then that is said above.
  const split = first?.matching || products.length
  const [matching, close] = [products.slice(0, split), products.slice(split)]
  const canContinue = results.hasNextPage && !results.isPlaceholderData
  const loadMore = () => {
    if (!results.isFetching) void results.fetchNextPage()
  }
  return (
    <>
      <div
        data-testid="search-results"
        className={clsx(
          'transition-opacity duration-200',
          results.isPlaceholderData && 'opacity-50',
        )}
      >
        <Tiles shown={matching} eager={FIRST_TILES} />
        {first && close.length > 0 && (
          <section aria-labelledby="close">
            <h2 id="close" className="mt-10 border-t border-line pt-6 pb-5 text-base font-semibold">
              Close to it
              <span className="block text-sm font-normal text-text-soft">
                Without: {labelsOf(first.relaxed)}
              </span>
            </h2>
            <Tiles shown={close} eager={FIRST_TILES - matching.length} />
          </section>
        )}
      </div>
      {results.isFetchingNextPage && (
        <div className="pt-8 lg:pt-10">
          <TileSkeletons />
        </div>
      )}
      {results.isFetchNextPageError && (
        <ErrorNotice error={results.error} onRetry={() => void results.fetchNextPage()} />
      )}
      <footer className="flex min-h-12 flex-col items-center gap-4 py-10 text-sm text-text-soft">
        <p className="tabular-nums">
          {results.hasNextPage
            ? `${products.length} of ${counted(total)}`
            : `That is all: ${counted(products.length)}`}
        </p>
        {canContinue && !results.isFetchNextPageError && (
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
  )
}

interface TilesProps {
  shown: { product: Found; requestId: string | null }[]
  /** So many, from the first on, have their pictures at once. */
  eager: number
}

function Tiles({ shown, eager }: TilesProps) {
  return (
    <ul className={gridClass}>
      {shown.map(({ product, requestId }, index) => (
        <li key={product.product_id}>
          <ProductTile
            product={product}
            requestId={requestId}
            marks={product.highlights}
            eager={index < eager}
          />
        </li>
      ))}
    </ul>
  )
}

/** The same space while they are on their way. */
export function TileSkeletons() {
  return (
    <div aria-hidden="true" className={gridClass}>
      {Array.from({ length: FIRST_SCREEN }, (_, index) => (
        <ProductTileSkeleton key={index} />
      ))}
    </div>
  )
}
