import { useState } from 'react'
import { Button, buttonClass } from '@/components/button'
import { CheckoutSheet } from '@/components/checkout-sheet'
import { DemoNote } from '@/components/demo-note'
import { JumpLink } from '@/components/jump-link'
import { notify } from '@/components/toasts'
import { MAX_QUANTITY } from '@/lib/cart'
import { isBuyable, type Buyable } from '@/lib/order'
import { useCartLines, useShop } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

interface Props {
  product: Product
  /** The served list that led here. */
  requestId?: string | null
}

/** What can be done to have the product, or why nothing can. */
export function BuyActions({ product, requestId }: Props) {
  if (isBuyable(product)) return <Actions product={product} requestId={requestId} />
  return (
    <div className="flex flex-col items-start gap-4 rounded-card bg-surface-soft p-4">
      <p className="text-sm text-pretty">
        {product.in_stock
          ? 'The shop does not know what this costs, so it can’t be bought right now.'
          : 'It can’t be bought until it is back in stock.'}
      </p>
      <JumpLink to="similar" className={buttonClass('outline')}>
        See similar products
      </JumpLink>
    </div>
  )
}

function Actions({ product, requestId }: Props & { product: Buyable }) {
  const { cart } = useShop()
  const [isBuying, setIsBuying] = useState(false)
  const { product_id } = product
  const line = useCartLines().find((each) => each.product_id === product_id)

  const add = () => {
    const takeBack = cart.add(product_id, requestId)
    if (takeBack) notify('Added to your cart', takeBack)
    else notify(`There are ${MAX_QUANTITY} of these in your cart, which is the most.`)
  }
  const request_id = line?.request_id ?? requestId ?? undefined
  return (
    <div className="flex flex-col gap-3">
      <div className="bottom-bar flex gap-3">
        <Button look="outline" onClick={() => setIsBuying(true)} className="flex-1">
          Buy now
        </Button>
        <Button onClick={add} className="flex-1">
          Add to cart
        </Button>
      </div>
      <DemoNote />
      {isBuying && (
        <CheckoutSheet
          lines={[{ product, quantity: line?.quantity ?? 1 }]}
          onPlace={() => cart.order([{ product_id, request_id }])}
          onClose={() => setIsBuying(false)}
        />
      )}
    </div>
  )
}
