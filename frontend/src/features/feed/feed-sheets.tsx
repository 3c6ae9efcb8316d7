import { CommentsSheet } from '@/features/feed/comments-sheet'
import { MoreSheet } from '@/features/feed/more-sheet'
import { ProductsSheet } from '@/features/feed/products-sheet'
import type { ShownVideo } from '@/features/feed/shown-video'
import type { VideoMarks } from '@/features/feed/use-marks'
import type { Steering } from '@/features/feed/use-steering'
import { WhySheet } from '@/features/feed/why-sheet'

export type OpenSheet = 'comments' | 'products' | 'more' | 'why'

interface Props {
  sheet: OpenSheet
  shown: ShownVideo
  marks: VideoMarks
  steering: Steering
  /** Another sheet instead of this one. */
  onAsk: (sheet: OpenSheet) => void
  onClose: () => void
}

/** What a video opens above itself; its code comes with the first of them. */
export function FeedSheet({ sheet, shown, marks, steering, onAsk, onClose }: Props) {
  if (sheet === 'comments') return <CommentsSheet shown={shown} onClose={onClose} />
  if (sheet === 'products') {
    const { product_ids } = shown.video
    return <ProductsSheet productIds={product_ids} requestId={shown.requestId} onClose={onClose} />
  }
  if (sheet === 'why') return <WhySheet shown={shown} steering={steering} onClose={onClose} />
  return (
    <MoreSheet
      shown={shown}
      marks={marks}
      steering={steering}
      onWhy={() => onAsk('why')}
      onClose={onClose}
    />
  )
}
