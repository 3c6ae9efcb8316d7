import clsx from 'clsx'
import { priceTag } from '@/lib/format'
import type { Product } from '@/lib/shop-types'

/** What it costs now, what it cost, and how much that is off. */
export function Price({ product, large = false }: { product: Product; large?: boolean }) {
  const tag = priceTag(product)
  if (!tag) return <span className="text-sm text-text-soft">Price on request</span>
  return (
    // Where there is little room, what does not fit on the line is left out, the price never.
    <span
      className={clsx(
        'flex flex-wrap items-center gap-x-2 overflow-hidden tabular-nums',
        large ? 'h-10' : 'h-6',
      )}
    >
      <span className={clsx('font-bold', large ? 'text-2xl' : 'text-base')}>
        <span className="sr-only">Price </span>
        {tag.now}
      </span>
      {tag.was && (
        <span className={clsx('text-text-soft', large ? 'text-base' : 'text-sm')}>
          <span className="sr-only">instead of </span>
          <s>{tag.was}</s>
        </span>
      )}
      {tag.was && tag.percentOff > 0 && (
        <span
          className={clsx(
            'rounded-md bg-accent-soft px-1.5 font-semibold text-on-accent-soft',
            large ? 'py-0.5 text-sm' : 'text-xs leading-5',
          )}
        >
          <span aria-hidden="true">−</span>
          {tag.percentOff}%<span className="sr-only"> off</span>
        </span>
      )}
    </span>
  )
}
