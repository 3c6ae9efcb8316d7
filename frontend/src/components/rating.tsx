import clsx from 'clsx'
import { Star } from 'lucide-react'
import { compactCount } from '@/lib/format'
import type { Product } from '@/lib/shop-types'

interface Props {
  product: Pick<Product, 'rating' | 'rating_count'>
  large?: boolean
}

/** Stars as a figure, with how many people gave them. */
export function Rating({ product, large = false }: Props) {
  const { rating, rating_count: count } = product
  const size = large ? 'text-sm' : 'text-xs'
  if (rating === null || rating === 0) {
    return <span className={clsx('text-text-soft', size)}>No ratings yet</span>
  }
  return (
    <span className={clsx('inline-flex items-center gap-1 text-text-soft tabular-nums', size)}>
      <Star
        aria-hidden="true"
        className={clsx('fill-star text-star', large ? 'size-4.5' : 'size-3.5')}
      />
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
