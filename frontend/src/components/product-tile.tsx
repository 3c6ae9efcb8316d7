import { Clamped } from '@/components/clamped'
import { Marked, type Span } from '@/components/marked'
import { Price } from '@/components/price'
import { ProductLink } from '@/components/product-link'
import { ProductPicture } from '@/components/product-picture'
import { Rating } from '@/components/rating'
import type { Product } from '@/lib/shop-types'

/** Tiles side by side, as many as fit. */
export const productGridClass =
  'grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 lg:grid-cols-4 lg:gap-x-6 lg:gap-y-10'

interface Props {
  product: Product
  requestId?: string | null
  eager?: boolean
  /** The words of its name that were searched for. */
  marks?: readonly Span[]
}

/** A product in a grid or a rail; the whole tile opens it. */
export function ProductTile({ product, requestId, eager, marks }: Props) {
  return (
    <ProductLink
      product={product}
      requestId={requestId}
      className="group flex flex-col gap-2 rounded-card outline-offset-4"
    >
      <ProductPicture
        product={product}
        eager={eager}
        className="w-full transition-transform group-hover:scale-[0.985] group-active:scale-[0.97]"
      />
      <span className="flex flex-col gap-1">
        <Clamped lines={2} className="min-h-[2.9em] text-sm text-pretty group-hover:underline">
          <Marked text={product.name} spans={marks} />
        </Clamped>
        <Price product={product} />
        <Rating product={product} />
        {!product.in_stock && <span className="text-xs text-text-soft">Out of stock</span>}
      </span>
    </ProductLink>
  )
}

/** The same space while the product is on its way. */
export function ProductTileSkeleton() {
  return (
    <span aria-hidden="true" className="flex flex-col gap-2">
      <span className="skeleton aspect-square w-full rounded-picture!" />
      <span className="flex min-h-[2.9em] flex-col gap-1.5 pt-1 text-sm">
        <span className="skeleton h-3.5 w-full" />
        <span className="skeleton h-3.5 w-3/5" />
      </span>
      <span className="skeleton h-5 w-2/5" />
      <span className="skeleton h-3.5 w-1/3" />
    </span>
  )
}
