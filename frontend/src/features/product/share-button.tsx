import { Share2 } from 'lucide-react'
import { handOn } from '@/components/hand-on'
import { IconButton } from '@/components/icon-button'
import { itemPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { Product } from '@/lib/shop-types'

/** Hands the page's address to whom the person chooses, or to the clipboard. */
export function ShareButton({ product }: { product: Product }) {
  const { signals } = useShop()
  const share = async () => {
    const { product_id, name } = product
    const url = new URL(itemPath(product_id), window.location.href).href
    if (await handOn({ url, title: name })) signals.log({ kind: 'share', product_id })
  }
  return (
    <IconButton
      icon={Share2}
      label="Share"
      onClick={() => void share()}
      className="-mr-3 hover:bg-surface-soft"
    />
  )
}
