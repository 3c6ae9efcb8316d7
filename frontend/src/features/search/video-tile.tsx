import { Play } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { Clamped } from '@/components/clamped'
import { Decoration } from '@/components/decoration'
import { drawnPicture } from '@/components/product-picture'
import { mediaUrl } from '@/lib/api'
import { compactCount } from '@/lib/format'
import { videoPath } from '@/lib/paths'
import type { Video } from '@/lib/shop-types'
import { hueOf } from '@/lib/tint'

/** A video in a grid; the whole tile opens it in the feed. */
export function VideoTile({ video, eager }: { video: Video; eager: boolean }) {
  const { video_id, caption, creator, stats } = video
  const picture = pictureOf(video)
  return (
    <Link
      to={videoPath(video_id)}
      className="group flex flex-col gap-2 rounded-card outline-offset-4"
    >
      <span
        style={{ '--hue': hueOf(video_id) } as CSSProperties}
        className="tinted relative block aspect-[3/4] overflow-hidden rounded-picture transition-transform group-hover:scale-[0.985] group-active:scale-[0.97]"
      >
        {picture && (
          <Decoration
            src={picture}
            loading={eager ? 'eager' : 'lazy'}
            className="absolute inset-0 size-full object-cover"
          />
        )}
        <span className="absolute inset-x-0 bottom-0 flex items-center gap-1 bg-linear-to-t from-black/75 to-transparent px-2.5 pt-8 pb-2 text-xs font-semibold text-white tabular-nums">
          <Play aria-hidden="true" className="size-3.5 fill-current" />
          {compactCount(stats.views)}
          <span className="sr-only">views</span>
        </span>
      </span>
      <span className="flex flex-col gap-0.5">
        <Clamped lines={2} className="min-h-[2.8em] pr-3 text-sm text-pretty group-hover:underline">
          {caption}
        </Clamped>
        <Clamped lines={1} className="text-xs text-text-soft">
          {creator.name}
        </Clamped>
      </span>
    </Link>
  )
}

/** Its poster, else a picture of what it shows. */
function pictureOf({ poster, product_ids: [productId] }: Video): string | null {
  if (poster) return mediaUrl(poster)
  return productId ? drawnPicture(productId) : null
}

/** The same space while the video is on its way. */
export function VideoTileSkeleton() {
  return (
    <span aria-hidden="true" className="flex flex-col gap-2">
      <span className="skeleton aspect-[3/4] w-full rounded-picture!" />
      <span className="flex min-h-[2.8em] flex-col gap-1.5 pt-1 text-sm">
        <span className="skeleton h-3.5 w-full" />
        <span className="skeleton h-3.5 w-3/5" />
      </span>
      <span className="skeleton h-3.5 w-2/5" />
    </span>
  )
}
