import { HiddenLine } from '@/components/hidden-line'
import { PickMenu } from '@/components/pick-menu'
import { ProductTile } from '@/components/product-tile'
import type { Pick } from '@/lib/shop-types'
import { useHiding } from '@/lib/use-hiding'
import { useImpression } from '@/lib/use-impression'

interface Props {
  product: Pick
  requestId: string
  /** Its place in the answer, from 0. */
  position: number
  eager: boolean
  onForgotten: () => void
}

/** A picked product in the grid, with its menu; hidden, its place stays. */
export function PickTile({ product, requestId, position, eager, onForgotten }: Props) {
  const { product_id: productId } = product
  const { isHidden, takesFocus, hide, undo } = useHiding(productId, requestId)
  const tile = useImpression<HTMLLIElement>({ productId, requestId, position }, !isHidden)

  if (isHidden) {
    return (
      <li className="flex flex-col items-center justify-center gap-4 rounded-card bg-surface-soft p-4 text-center">
        <HiddenLine name={product.name} takesFocus={takesFocus} onUndo={undo} />
      </li>
    )
  }
  return (
    <li ref={tile} data-testid="pick" data-product-id={productId} className="relative">
      <ProductTile product={product} requestId={requestId} eager={eager} />
      <PickMenu
        product={product}
        onHide={hide}
        onForgotten={onForgotten}
        takesFocus={takesFocus}
        className="absolute top-0 right-0 text-[#15151c] [&_svg]:box-content [&_svg]:size-4.5 [&_svg]:rounded-full [&_svg]:bg-white/85 [&_svg]:p-1.5"
      />
    </li>
  )
}
