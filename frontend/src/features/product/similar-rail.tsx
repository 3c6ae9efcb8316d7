import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/button'
import { ProductTile, ProductTileSkeleton } from '@/components/product-tile'
import { similarQuery } from '@/features/product/similar-query'
import { useShop } from '@/lib/shop'

/** What lies nearest to a product. Says nothing when there is nothing near. */
export function SimilarRail({ productId }: { productId: string }) {
  const { api } = useShop()
  const similar = useQuery(similarQuery(api, productId))
  if (similar.data?.products.length === 0) return null

  return (
    <section
      aria-labelledby="similar"
      aria-busy={similar.isPending}
      className="mt-10 border-t border-line pt-6 lg:mt-16 lg:pt-8"
    >
      <h2 id="similar" className="mb-4 text-lg font-semibold">
        More like this
      </h2>
      {similar.isError ? (
        <p role="alert" className="flex flex-wrap items-center gap-4 text-sm text-text-soft">
          We can’t show similar products right now.
          <Button look="outline" onClick={() => void similar.refetch()}>
            Try again
          </Button>
        </p>
      ) : (
        <ul className="no-scrollbar relative -mx-4 flex snap-x scroll-px-4 gap-4 overflow-x-auto px-4 py-1 lg:mx-0 lg:scroll-px-1 lg:gap-6 lg:px-1">
          {similar.data?.products.map((product) => (
            <li key={product.product_id} className="w-40 shrink-0 snap-start lg:w-48">
              <ProductTile product={product} />
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
