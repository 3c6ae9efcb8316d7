import { useQuery } from '@tanstack/react-query'
import { PackageX } from 'lucide-react'
import { Link, useLocation, useParams } from 'react-router'
import { buttonClass } from '@/components/button'
import { ErrorNotice, Notice } from '@/components/notice'
import type { ProductLinkState } from '@/components/product-link'
import { BackButton } from '@/features/product/back-button'
import { ItemDetails, ItemSkeleton } from '@/features/product/item-details'
import { ShareButton } from '@/features/product/share-button'
import { SimilarRail } from '@/features/product/similar-rail'
import { ApiError } from '@/lib/api-error'
import { pagePaths } from '@/lib/paths'
import { productQuery } from '@/lib/product-query'
import { useShop } from '@/lib/shop'

/** One product. What the link that led here knew is shown until the shop has answered. */
export function ItemPage() {
  const { productId = '' } = useParams()
  const { api, userId } = useShop()
  const { state } = useLocation() as { state: Partial<ProductLinkState> | null }
  const known = state?.product?.product_id === productId ? state.product : undefined
  const requestId = known && state?.userId === userId ? state.requestId : undefined
  const { data, error, isError, refetch } = useQuery({
    ...productQuery(api, productId),
    placeholderData: known,
  })

  const isGone = error instanceof ApiError && error.status === 404
  const product = isGone ? undefined : data

  return (
    <div className="mx-auto max-w-6xl px-4 max-lg:pb-20 lg:px-10">
      <div className="flex items-center justify-between py-2 lg:py-4">
        <BackButton />
        {product && <ShareButton product={product} />}
      </div>
      {product && (
        <>
          <title>{`${product.name} – Shopcard`}</title>
          <ItemDetails key={product.product_id} product={product} requestId={requestId} />
          <SimilarRail key={`like ${product.product_id}`} product={product} />
        </>
      )}
      {!product && !isError && <ItemSkeleton />}
      {isGone && <ProductGone />}
      {isError && !isGone && !product && (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      )}
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
