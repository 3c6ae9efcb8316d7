import { ShownProduct } from '@/features/feed/shown-product'

interface Props {
  productIds: string[]
  requestId: string | null
  onAll: () => void
}

/** What a video shows: its first product, and the way to the others. */
export function ShownProducts({ productIds, requestId, onAll }: Props) {
  const [first, ...others] = productIds
  if (!first) return null
  return (
    <div className="flex gap-1.5">
      <ShownProduct productId={first} requestId={requestId} className="min-w-0 grow" />
      {others.length > 0 && (
        <button
          type="button"
          aria-label={`+${others.length}: all ${productIds.length} products`}
          title={`All ${productIds.length} products`}
          onClick={onAll}
          className="glass w-11 shrink-0 rounded-card text-sm font-semibold tabular-nums"
        >
          +{others.length}
        </button>
      )}
    </div>
  )
}
