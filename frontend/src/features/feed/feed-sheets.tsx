import { CommentsSheet } from '@/features/feed/comments-sheet'
import { MoreSheet } from '@/features/feed/more-sheet'
import { ProductsSheet } from '@/features/feed/products-sheet'
import type { ShownVideo } from '@/features/feed/shown-video'
import type { VideoMarks } from '@/features/feed/use-marks'

export type OpenSheet = 'comments' | 'products' | 'more'

interface Props {
  sheet: OpenSheet
  shown: ShownVideo
  marks: VideoMarks
  onNotInterested: () => void
  onClose: () => void
}

/** What a video opens above itself; its code comes with the first of them. */
export function FeedSheet({ sheet, shown, marks, onNotInterested, onClose }: Props) {
  if (sheet === 'comments') return <CommentsSheet shown={shown} onClose={onClose} />
  if (sheet === 'products') {
    const { product_ids } = shown.video
    return <ProductsSheet productIds={product_ids} requestId={shown.requestId} onClose={onClose} />
  }
  return (
    <MoreSheet shown={shown} marks={marks} onNotInterested={onNotInterested} onClose={onClose} />
  )
}
