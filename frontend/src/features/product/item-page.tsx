import { useQuery } from '@tanstack/react-query'
import { PackageX } from 'lucide-react'
import { Link, useLocation, useParams } from 'react-router'
import { buttonClass } from '@/components/button'
import { ErrorNotice, Notice } from '@/components/notice'
import { BackButton } from '@/features/product/back-button'
import { ItemDetails, ItemSkeleton } from '@/features/product/item-details'
import { productQuery } from '@/lib/product-query'
import { SimilarRail } from '@/features/product/similar-rail'
import { ApiError } from '@/lib/api-error'
import { pagePaths } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

/** One product. What the link that led here knew is shown until the shop has answered. */
export function ItemPage() {
  const { productId = '' } = useParams()
  const { api } = useShop()
  const { state } = useLocation() as { state: { product?: Product } | null }
  const known = state?.product?.product_id === productId ? state.product : undefined
  const {
    data: product,
    error,
    isError,
    refetch,
  } = useQuery({
    ...productQuery(api, productId),
    placeholderData: known,
  })

  return (
    <div className="mx-auto max-w-6xl px-4 lg:px-10">
      <BackButton />
      {product && (
        <>
          <title>{`${product.name} – Shopcard`}</title>
          <ItemDetails key={product.product_id} product={product} />
          <SimilarRail productId={product.product_id} />
        </>
      )}
      {!product && !isError && <ItemSkeleton />}
      {isError &&
        (error instanceof ApiError && error.status === 404 ? (
          <ProductGone />
        ) : (
          !product && <ErrorNotice error={error} onRetry={() => void refetch()} />
        ))}
    </div>
  )
}

function ProductGone() {
  return (
    <>
      <title>Product not found – Shopcard</title>
      <Notice
        icon={PackageX}
        heading="h1"
        title="We don’t have this product"
        action={
          <Link to={pagePaths.find} className={buttonClass()}>
            Search the shop
          </Link>
        }
      >
        It may have been taken out of the shop, or the address is mistyped.
      </Notice>
    </>
  )
}
