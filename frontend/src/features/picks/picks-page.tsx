import { useInfiniteQuery } from '@tanstack/react-query'
import { PackageOpen } from 'lucide-react'
import { useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { Button, buttonClass } from '@/components/button'
import { ErrorNotice, Notice } from '@/components/notice'
import { productGridClass, ProductTileSkeleton } from '@/components/product-tile'
import { groupsOf } from '@/features/picks/pick-groups'
import { PickTile } from '@/features/picks/pick-tile'
import { picksQuery } from '@/features/picks/picks-query'
import { pagePaths } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { ShopCard } from '@/lib/shop-types'

const FIRST_SCREEN = 8

/** Picked for you: what the card has three of, by the dozen, under the reason for it. */
export function PicksPage() {
  const { key } = useLocation()
  const picks = useInfiniteQuery(picksQuery(useShop(), key))
  const heading = useRef<HTMLHeadingElement>(null)
  const pages = picks.data?.pages
  const count = pages?.reduce((sum, { products }) => sum + products.length, 0)

  const startAnew = () => {
    heading.current?.focus()
    void picks.refetch()
  }

  return (
    <div className="mx-auto max-w-6xl px-4 pt-6 lg:px-10 lg:pt-10" aria-busy={picks.isPending}>
      <title>Picked for you – Shopcard</title>
      <h1
        ref={heading}
        tabIndex={-1}
        className="text-xl font-bold tracking-tight outline-none lg:text-2xl"
      >
        Picked for you
      </h1>
      <p role="status" className="sr-only">
        {picks.isPending && 'Loading'}
        {count !== undefined && `${count} products shown`}
      </p>
      {picks.isPending && <PicksSkeleton />}
      {picks.isError && !pages && (
        <ErrorNotice error={picks.error} onRetry={() => void picks.refetch()} />
      )}
      {count === 0 && (
        <Notice
          icon={PackageOpen}
          title="No picks right now"
          action={<Button onClick={() => void picks.refetch()}>Look again</Button>}
        >
          Search for something you like, and this page shows what goes with it.
        </Notice>
      )}
      {pages && count !== 0 && (
        <>
          <Introduction pages={pages} />
          {pages.map((page, index) => (
            <PicksOf
              key={page.request_id}
              page={page}
              isFirst={index === 0}
              onForgotten={startAnew}
            />
          ))}
          {picks.isFetchNextPageError && (
            <ErrorNotice error={picks.error} onRetry={() => void picks.fetchNextPage()} />
          )}
          {picks.hasNextPage && !picks.isFetchNextPageError && (
            <div className="flex justify-center pt-10">
              <Button
                look="outline"
                disabled={picks.isFetchingNextPage}
                onClick={() => void picks.fetchNextPage()}
              >
                {picks.isFetchingNextPage ? 'Loading…' : 'See more picks'}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

/** Says honestly whether this is about the person or about everybody. */
function Introduction({ pages }: { pages: ShopCard[] }) {
  const isAboutThem = pages.some((page) => groupsOf(page).some((group) => group.isPersonal))
  if (isAboutThem) {
    return (
      <p className="mt-1 text-sm text-pretty text-text-soft">
        From your latest searches and the products you opened.
      </p>
    )
  }
  return (
    <div className="mt-5 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 rounded-card bg-surface-soft p-4 lg:px-6">
      <p className="max-w-lg text-sm text-pretty">
        We don’t know your taste yet, so this is what others like. Search for something or open a
        product, and this page becomes yours.
      </p>
      <Link to={pagePaths.find} className={buttonClass()}>
        Search the shop
      </Link>
    </div>
  )
}

interface PicksOfProps {
  page: ShopCard
  isFirst: boolean
  onForgotten: () => void
}

function PicksOf({ page, isFirst, onForgotten }: PicksOfProps) {
  return groupsOf(page).map(({ title, picks }, groupIndex) => (
    <section key={title} aria-label={title} className="mt-8 lg:mt-10">
      <h2 className="mb-4 text-base font-semibold text-pretty lg:text-lg">{title}</h2>
      <ul className={productGridClass}>
        {picks.map(({ product, position }, index) => (
          <PickTile
            key={product.product_id}
            product={product}
            requestId={page.request_id}
            position={position}
            eager={isFirst && groupIndex === 0 && index < FIRST_SCREEN}
            onForgotten={onForgotten}
          />
        ))}
      </ul>
    </section>
  ))
}

/** The same places while the products are on their way. */
function PicksSkeleton() {
  return (
    <div aria-hidden="true">
      <span className="skeleton mt-2 block h-4 w-72 max-w-full" />
      <span className="skeleton mt-8 mb-4 block h-6 w-64 max-w-full lg:mt-10" />
      <div className={productGridClass}>
        {Array.from({ length: FIRST_SCREEN }, (_, index) => (
          <ProductTileSkeleton key={index} />
        ))}
      </div>
    </div>
  )
}
