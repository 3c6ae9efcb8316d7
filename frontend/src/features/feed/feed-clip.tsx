import { RotateCcw } from 'lucide-react'
import type { Ref } from 'react'
import { Button } from '@/components/button'
import { Decoration } from '@/components/decoration'
import type { Playback } from '@/features/feed/use-playback'
import { mediaUrl } from '@/lib/api'
import type { Video } from '@/lib/shop-types'

interface Props {
  ref: Ref<HTMLVideoElement>
  video: Video
  isCurrent: boolean
  preload: 'auto' | 'metadata' | 'none'
  onPlaying: () => void
}

/** A clip over its poster, which is seen until the first picture of the clip is there. */
export function FeedClip({ ref, video, isCurrent, preload, onPlaying }: Props) {
  return (
    <>
      {video.poster && (
        <Decoration
          src={mediaUrl(video.poster)}
          fetchPriority={isCurrent ? 'high' : 'low'}
          className="absolute inset-0 size-full object-cover"
        />
      )}
      {/* Captions come where a clip has them. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={ref}
        loop
        playsInline
        disablePictureInPicture
        preload={preload}
        crossOrigin="anonymous"
        aria-label={video.caption}
        tabIndex={-1}
        onPlaying={onPlaying}
        className="absolute inset-0 size-full object-cover"
      >
        {video.captions_url && (
          <track kind="captions" srcLang="en" label="English" src={mediaUrl(video.captions_url)} />
        )}
      </video>
    </>
  )
}

/** What stands over a clip that did not come. */
export function ClipFailure({ playback }: { playback: Playback }) {
  return (
    <div
      role="alert"
      className="absolute inset-x-0 top-1/4 z-10 mx-auto flex w-fit flex-col items-center gap-3 rounded-card bg-ink/70 px-6 py-5 text-center text-sm text-white backdrop-blur-md"
    >
      We can’t play this clip right now.
      <Button look="outline" onClick={playback.retry}>
        <RotateCcw aria-hidden="true" className="size-4" />
        Try again
      </Button>
    </div>
  )
}
