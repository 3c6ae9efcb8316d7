import { Play, Volume2, VolumeX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '@/components/icon-button'
import { mediaUrl } from '@/lib/api'
import type { Video } from '@/lib/shop-types'

interface Props {
  video: Video
  url: string
  isCurrent: boolean
}

/** A clip that plays, muted, while it is on stage; whoever wants less movement starts it. */
export function FeedClip({ video, url, isCurrent }: Props) {
  const clip = useRef<HTMLVideoElement>(null)
  const [isPlaying, setIsPlaying] = useState(false)
  const [isMuted, setIsMuted] = useState(true)

  useEffect(() => {
    const element = clip.current
    if (!element) return
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (isCurrent && !still) element.play().catch(() => undefined)
    if (!isCurrent) {
      element.pause()
      element.currentTime = 0
    }
  }, [isCurrent])

  const toggle = () => {
    const element = clip.current
    if (element?.paused) element.play().catch(() => undefined)
    else element?.pause()
  }

  return (
    <>
      {/* Captions come where a clip has them. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={clip}
        src={mediaUrl(url)}
        poster={video.poster ? mediaUrl(video.poster) : undefined}
        muted={isMuted}
        loop
        playsInline
        preload={isCurrent ? 'auto' : 'metadata'}
        crossOrigin="anonymous"
        aria-label={video.caption}
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        className="absolute inset-0 size-full object-cover"
      >
        {video.captions_url && (
          <track kind="captions" srcLang="en" label="English" src={mediaUrl(video.captions_url)} />
        )}
      </video>
      <button
        type="button"
        aria-label={isPlaying ? 'Pause' : 'Play'}
        onClick={toggle}
        className="absolute inset-0 grid place-items-center outline-offset-[-4px]"
      >
        {!isPlaying && (
          <span className="grid size-18 place-items-center rounded-full bg-ink/45 text-white backdrop-blur-md">
            <Play aria-hidden="true" className="ml-1 size-8 fill-current" />
          </span>
        )}
      </button>
      <IconButton
        icon={isMuted ? VolumeX : Volume2}
        label={isMuted ? 'Sound on' : 'Sound off'}
        onClick={() => setIsMuted(!isMuted)}
        className="absolute top-20 right-3 z-10 bg-ink/45 text-white backdrop-blur-md"
      />
    </>
  )
}
