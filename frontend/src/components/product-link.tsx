import { Link, type LinkProps } from 'react-router'
import { itemPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

interface Props extends Omit<LinkProps, 'to' | 'state' | 'onClick' | 'onAuxClick'> {
  product: Product
  /** The answer in which the product was shown: what the click is attributed to. */
  requestId?: string | null
}

/** What a link to a product hands over. */
export interface ProductLinkState {
  product: Product
  requestId?: string | null
  /** Who was answered: history outlives a change of person. */
  userId: string
}

/**
 * The way into a product from anywhere: logs the click, and hands over what is known already, so
 * that the page is there at once and can say which list led to it.
 */
export function ProductLink({ product, requestId, ...link }: Props) {
  const { signals, userId } = useShop()
  const logClick = () => void signals.click(product.product_id, requestId)
  return (
    <Link
      {...link}
      to={itemPath(product.product_id)}
      state={{ product, requestId, userId } satisfies ProductLinkState}
      onClick={logClick}
      onAuxClick={(event) => {
        if (event.button === 1) logClick()
      }}
    />
  )
}
