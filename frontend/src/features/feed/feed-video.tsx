import { Music2 } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Clamped } from '@/components/clamped'
import { FeedClip } from '@/features/feed/feed-clip'
import { FeedStill } from '@/features/feed/feed-still'
import { ShownProduct } from '@/features/feed/shown-product'
import { compactCount } from '@/lib/format'
import type { Video } from '@/lib/shop-types'
import { hueOf } from '@/lib/tint'

interface Props {
  video: Video
  requestId: string
  isCurrent: boolean
}

/** A video of the feed: the clip, or its still, with who made it and what it shows. */
export function FeedVideo({ video, requestId, isCurrent }: Props) {
  const [shownId] = video.product_ids
  return (
    <div
      style={{ '--hue': hueOf(video.video_id) } as CSSProperties}
      className="tinted-deep relative h-full"
      data-testid="feed-video"
    >
      {video.url ? (
        <FeedClip video={video} url={video.url} isCurrent={isCurrent} />
      ) : (
        <FeedStill video={video} isCurrent={isCurrent} />
      )}
      <div className="pointer-events-none absolute inset-0 bg-linear-to-t from-black/85 via-black/40 via-30% to-transparent to-60%" />
      <div className="pointer-events-none absolute inset-x-0 top-0 h-28 bg-linear-to-b from-black/45 to-transparent" />
      <div className="absolute inset-x-0 bottom-0 flex flex-col gap-2.5 p-4 pb-4.5 text-white">
        {shownId && <ShownProduct productId={shownId} requestId={requestId} />}
        <p className="flex items-baseline gap-2">
          <Clamped lines={1} className="font-semibold">
            {video.creator.name}
          </Clamped>
          <span className="shrink-0 text-xs text-white/80 tabular-nums">
            {compactCount(video.creator.followers)} followers
          </span>
        </p>
        <p className="text-sm text-pretty">
          <Clamped lines={2}>
            {video.caption}{' '}
            <span className="font-semibold">{video.hashtags.map(asHashtag).join(' ')}</span>
          </Clamped>
        </p>
        <p className="flex min-h-12 items-center gap-1.5 pr-30 text-xs text-white/80 lg:min-h-0 lg:pr-0">
          {video.music && (
            <>
              <Music2 aria-hidden="true" className="size-3.5 shrink-0" />
              <Clamped lines={1}>{video.music}</Clamped>
            </>
          )}
        </p>
      </div>
    </div>
  )
}

function asHashtag(word: string): string {
  return word.startsWith('#') ? word : `#${word}`
}

/** The same stage while the feed is on its way. */
export function VideoSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the feed"
      className="flex h-full flex-col justify-end gap-3 bg-surface-soft p-4 lg:rounded-3xl"
    >
      <span className="skeleton h-5 w-40" />
      <span className="skeleton h-4 w-4/5" />
      <span className="skeleton mb-12 h-4 w-3/5" />
    </div>
  )
}
