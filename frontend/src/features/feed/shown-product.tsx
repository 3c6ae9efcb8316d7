import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import { Clamped } from '@/components/clamped'
import { Price } from '@/components/price'
import { ProductLink } from '@/components/product-link'
import { ProductPicture } from '@/components/product-picture'
import { productQuery } from '@/lib/product-query'
import { useShop } from '@/lib/shop'

interface Props {
  productId: string
  requestId: string | null
  className?: string
}

const rowClass = '@container flex h-17 items-center gap-3 rounded-card p-1.5 pr-4'

/** The product that a video shows, as a way to it. Where it cannot be read there is none. */
export function ShownProduct({ productId, requestId, className }: Props) {
  const { api } = useShop()
  const { data: product, isError } = useQuery({
    ...productQuery(api, productId),
    staleTime: Infinity,
  })
  if (isError) return null
  if (!product) {
    return <span aria-hidden="true" className={clsx(rowClass, 'bg-white/10', className)} />
  }
  return (
    <ProductLink
      product={product}
      requestId={requestId}
      className={clsx(rowClass, 'glass', className)}
    >
      <ProductPicture product={product} className="w-14" />
      <span className="flex min-w-0 grow flex-col">
        <Clamped lines={1} className="text-sm">
          {product.name}
        </Clamped>
        <Price product={product} />
      </span>
      <ChevronRight
        aria-hidden="true"
        className="hidden size-5 shrink-0 text-white/70 @min-[250px]:block"
      />
    </ProductLink>
  )
}
