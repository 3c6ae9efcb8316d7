import { Link, type LinkProps } from 'react-router'
import { itemPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

interface Props extends Omit<LinkProps, 'to' | 'state' | 'onClick' | 'onAuxClick'> {
  product: Product
  /** The answer in which the product was shown: what the click is attributed to. */
  requestId?: string | null
}

/**
 * The way into a product from anywhere: logs the click, and hands over what is known already, so
 * that the page is there at once.
 */
export function ProductLink({ product, requestId, ...link }: Props) {
  const { signals } = useShop()
  const logClick = () => void signals.click(product.product_id, requestId)
  return (
    <Link
      {...link}
      to={itemPath(product.product_id)}
      state={{ product }}
      onClick={logClick}
      onAuxClick={(event) => {
        if (event.button === 1) logClick()
      }}
    />
  )
}
