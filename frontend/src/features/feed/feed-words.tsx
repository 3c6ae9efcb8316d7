import clsx from 'clsx'
import { Music2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Clamped } from '@/components/clamped'
import { compactCount } from '@/lib/format'
import type { Video } from '@/lib/shop-types'

interface Props {
  video: Video
  isFollowed: boolean
  /** Why it is here. */
  why: ReactNode
}

/** Who made a video, what they say, and what is heard. */
export function FeedWords({ video, isFollowed, why }: Props) {
  const { creator, music } = video
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex items-baseline gap-2">
        <Clamped lines={1} className="font-semibold">
          {creator.name}
        </Clamped>
        <span className="shrink-0 text-xs text-white/80 tabular-nums">
          {compactCount(creator.followers + Number(isFollowed))} followers
        </span>
      </p>
      <Caption video={video} />
      {why}
      <p className="flex min-h-12 items-center gap-2 pr-12 text-xs text-white/85 lg:pr-0">
        {music && (
          <>
            <span
              aria-hidden="true"
              className="tinted-disc grid size-8 shrink-0 place-items-center rounded-full"
            >
              <Music2 className="size-3.5" />
            </span>
            <Clamped lines={1}>{music}</Clamped>
          </>
        )}
      </p>
    </div>
  )
}

/** Two lines, and the rest for who asks for it. */
function Caption({ video }: { video: Video }) {
  const [isCut, setCut] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const words = (
    <>
      {video.caption}{' '}
      <span className="font-semibold">{video.hashtags.map(asHashtag).join(' ')}</span>
    </>
  )
  return (
    <div className="text-sm text-pretty">
      {isOpen ? (
        <p className="no-scrollbar max-h-44 overflow-y-auto">{words}</p>
      ) : (
        <p>
          <Clamped lines={2} onCut={setCut}>
            {words}
          </Clamped>
        </p>
      )}
      {(isCut || isOpen) && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className={clsx(
            '-ml-1 min-h-6 px-1 text-xs font-semibold text-white/80 hover:text-white',
          )}
        >
          {isOpen ? 'less' : 'more'}
        </button>
      )}
    </div>
  )
}

function asHashtag(word: string): string {
  return word.startsWith('#') ? word : `#${word}`
}
