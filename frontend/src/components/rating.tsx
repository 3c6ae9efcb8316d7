import { Star } from 'lucide-react'
import { compactCount } from '@/lib/format'
import type { Product } from '@/lib/shop-types'

/** Stars as a figure, with how many people gave them. */
export function Rating({ product }: { product: Pick<Product, 'rating' | 'rating_count'> }) {
  const { rating, rating_count: count } = product
  if (rating === null || rating === 0) {
    return <span className="text-xs text-text-soft">No ratings yet</span>
  }
  return (
    <span className="inline-flex items-center gap-1 text-xs text-text-soft tabular-nums">
      <Star aria-hidden="true" className="size-3.5 fill-star text-star" />
      <span className="font-semibold text-text">
        {rating.toFixed(1)}
        <span className="sr-only"> out of 5 stars, </span>
      </span>
      {count > 0 && (
        <span>
          ({compactCount(count)}
          <span className="sr-only"> ratings</span>)
        </span>
      )}
    </span>
  )
}
