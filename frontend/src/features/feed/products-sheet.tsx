import { Sheet } from '@/components/sheet'
import { ShownProduct } from '@/features/feed/shown-product'

interface Props {
  productIds: string[]
  requestId: string | null
  onClose: () => void
}

/** Everything that a video shows. */
export function ProductsSheet({ productIds, requestId, onClose }: Props) {
  return (
    <Sheet title="In this video" onClose={onClose}>
      <ul className="flex flex-col gap-2">
        {productIds.map((productId) => (
          <li key={productId}>
            <ShownProduct productId={productId} requestId={requestId} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
