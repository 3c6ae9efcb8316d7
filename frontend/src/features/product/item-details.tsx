import clsx from 'clsx'
import { CircleCheck, CircleSlash } from 'lucide-react'
import { Link } from 'react-router'
import { Price } from '@/components/price'
import { Rating } from '@/components/rating'
import { BuyActions } from '@/features/product/buy-actions'
import { Description } from '@/features/product/description'
import { Gallery } from '@/features/product/gallery'
import { capitalised, money } from '@/lib/format'
import { pagePaths } from '@/lib/paths'
import { useCartLines } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

/** Characters that are read in one or two large lines. */
const SHORT_NAME = 48

const columnsClass = 'grid gap-6 md:grid-cols-2 lg:gap-14'

interface Props {
  product: Product
  /** The served list that led here. */
  requestId?: string | null
}

/** Pictures beside what there is to know before buying. */
export function ItemDetails({ product, requestId }: Props) {
  const category = [product.main_category, ...product.sub_categories]
  return (
    <article className={columnsClass}>
      <Gallery product={product} />
      <div className="flex flex-col gap-5 lg:pt-2">
        <header className="flex flex-col gap-2">
          <p className="text-sm text-text-soft">{product.brand ?? category.at(-1)}</p>
          <h1
            className={clsx(
              'font-semibold tracking-tight text-pretty',
              product.name.length <= SHORT_NAME ? 'text-xl lg:text-2xl' : 'text-lg lg:text-xl',
            )}
          >
            {product.name}
          </h1>
          <Rating product={product} large />
        </header>
        <div className="flex flex-col gap-1">
          <Price product={product} large />
          <Saving price={product.price} />
        </div>
        <div className="-my-2 flex min-h-10 flex-wrap items-center justify-between gap-x-4">
          <Stock inStock={product.in_stock} />
          <InCart productId={product.product_id} />
        </div>
        <BuyActions product={product} requestId={requestId} />
        {product.description && <Description text={product.description} />}
        <Attributes product={product} />
      </div>
    </article>
  )
}

function Saving({ price }: Pick<Product, 'price'>) {
  const saved = price ? price.list_amount - price.amount : 0
  if (!price || saved <= 0) return null
  return (
    <p className="text-sm font-semibold text-positive">You save {money(saved, price.currency)}</p>
  )
}

function Stock({ inStock }: { inStock: boolean }) {
  const Icon = inStock ? CircleCheck : CircleSlash
  return (
    <p
      className={`flex items-center gap-2 text-sm font-semibold ${inStock ? 'text-positive' : 'text-text-soft'}`}
    >
      <Icon aria-hidden="true" className="size-4.5" />
      {inStock ? 'In stock' : 'Out of stock'}
    </p>
  )
}

/** How many of it are in the cart already, and the way there. */
function InCart({ productId }: { productId: string }) {
  const line = useCartLines().find(({ product_id }) => product_id === productId)
  if (!line) return null
  return (
    <p className="text-sm text-text-soft tabular-nums">
      {line.quantity} in your cart ·{' '}
      <Link
        to={pagePaths.cart}
        className="inline-flex min-h-10 items-center font-semibold text-text underline"
      >
        View cart
      </Link>
    </p>
  )
}

function Attributes({ product }: { product: Product }) {
  const rows = [
    ...(product.brand ? [['Brand', product.brand] as const] : []),
    ['Category', [product.main_category, ...product.sub_categories].join(' › ')] as const,
    ...Object.entries(product.attributes),
  ]
  return (
    <section aria-label="Details" className="border-t border-line pt-4">
      <dl className="grid grid-cols-[minmax(7rem,auto)_1fr] gap-x-6 gap-y-2.5 text-sm">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-text-soft first-letter:uppercase">{name.replaceAll('_', ' ')}</dt>
            <dd className="min-w-0 break-words">{capitalised(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The same space while the product is on its way. */
export function ItemSkeleton() {
  return (
    <div role="status" aria-label="Loading the product" className={columnsClass}>
      <span className="skeleton aspect-square w-full rounded-card!" />
      <div className="flex flex-col gap-4 lg:pt-2">
        <span className="skeleton h-4 w-24" />
        <span className="skeleton h-8 w-4/5" />
        <span className="skeleton h-4 w-32" />
        <span className="skeleton h-9 w-40" />
        <span className="skeleton h-28 w-full" />
      </div>
    </div>
  )
}
