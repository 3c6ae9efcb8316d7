import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/button'
import { IconButton } from '@/components/icon-button'
import { ProductTile, ProductTileSkeleton } from '@/components/product-tile'
import { similarQuery } from '@/features/product/similar-query'
import { useRail } from '@/features/product/use-rail'
import { useShop } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

/**
 * What lies nearest to a product; of one that cannot be had, only what can. Says nothing when there
 * is nothing near.
 */
export function SimilarRail({ product }: { product: Product }) {
  const { api } = useShop()
  const similar = useQuery(similarQuery(api, product.product_id))
  const products = similar.data?.products.filter((each) => product.in_stock || each.in_stock)
  const { rail, hasMore, look, go } = useRail(products?.length ?? 0)
  if (products?.length === 0) return null

  const arrow =
    'border border-control-line hover:bg-surface-soft aria-disabled:opacity-35 max-lg:hidden'
  return (
    <section
      id="similar"
      tabIndex={-1}
      aria-labelledby="similar-heading"
      aria-busy={similar.isPending}
      className="mt-10 border-t border-line pt-6 outline-none lg:mt-16 lg:pt-8"
    >
      <div className="mb-4 flex items-center gap-3 lg:min-h-12">
        <h2 id="similar-heading" className="grow text-lg font-semibold">
          {product.in_stock ? 'More like this' : 'Like this, and in stock'}
        </h2>
        {(hasMore.before || hasMore.after) && (
          <>
            <IconButton
              icon={ChevronLeft}
              label="Back in the row"
              aria-disabled={!hasMore.before}
              onClick={() => go(-1)}
              className={arrow}
            />
            <IconButton
              icon={ChevronRight}
              label="On in the row"
              aria-disabled={!hasMore.after}
              onClick={() => go(1)}
              className={arrow}
            />
          </>
        )}
      </div>
      {similar.isError ? (
        <p role="alert" className="flex flex-wrap items-center gap-4 text-sm text-text-soft">
          We can’t show similar products right now.
          <Button look="outline" onClick={() => void similar.refetch()}>
            Try again
          </Button>
        </p>
      ) : (
        <ul
          ref={rail}
          onScroll={look}
          className="no-scrollbar relative -mx-4 flex snap-x scroll-px-4 gap-4 overflow-x-auto scroll-smooth px-4 py-1 lg:-mx-1 lg:scroll-px-1 lg:gap-6 lg:px-1"
        >
          {products?.map((each) => (
            <li key={each.product_id} className="w-40 shrink-0 snap-start lg:w-48">
              <ProductTile product={each} />
            </li>
          ))}
          {similar.isPending &&
            Array.from({ length: 6 }, (_, index) => (
              <li key={index} className="w-40 shrink-0 lg:w-48">
                <ProductTileSkeleton />
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
