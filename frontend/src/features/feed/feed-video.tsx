import { lazy, Suspense, useState, type CSSProperties } from 'react'
import { ClipFailure, FeedClip } from '@/features/feed/feed-clip'
import type { OpenSheet } from '@/features/feed/feed-sheets'
import { FeedRail } from '@/features/feed/feed-rail'
import { FeedStill } from '@/features/feed/feed-still'
import { FeedWords } from '@/features/feed/feed-words'
import { HiddenCover } from '@/features/feed/hidden-cover'
import { ProgressLine } from '@/features/feed/progress-line'
import { ShownProducts } from '@/features/feed/shown-products'
import type { ShownVideo } from '@/features/feed/shown-video'
import { TapLayer } from '@/features/feed/tap-layer'
import { useCaptions } from '@/features/feed/use-captions'
import { useClipSource } from '@/features/feed/use-clip-source'
import { useCue } from '@/features/feed/use-cue'
import { useKeys } from '@/features/feed/use-keys'
import { useVideoMarks, type VideoMarks } from '@/features/feed/use-marks'
import { usePlayback } from '@/features/feed/use-playback'
import type { Sound } from '@/features/feed/use-sound'
import { useSteering, type Steering } from '@/features/feed/use-steering'
import { useWatching } from '@/features/feed/use-watching'
import { WhyLine } from '@/features/feed/why-line'
import { hueOf } from '@/lib/tint'

const sheets = () => import('@/features/feed/feed-sheets')
const FeedSheet = lazy(async () => ({ default: (await sheets()).FeedSheet }))

interface Props {
  shown: ShownVideo
  isCurrent: boolean
  preload: 'auto' | 'metadata' | 'none'
  sound: Sound
  onPlaying: () => void
  /** Goes on to the next item. */
  onNext: () => void
  /** Comes back to this one. */
  onReturn: () => void
  /** What comes later is to follow what was said of this one. */
  onSteer: () => void
}

/** A video of the feed, or the line that it was hidden. */
export function FeedVideo({ onNext, onReturn, onSteer, ...props }: Props) {
  const marks = useVideoMarks(props.shown)
  const steering = useSteering(props.shown, marks.hide, { onNext, onReturn, onSteer })
  if (marks.hide.isOn) return <HiddenCover onUndo={steering.undoHiding} />
  return <SeenVideo {...props} marks={marks} steering={steering} />
}

interface SeenProps extends Omit<Props, 'onNext' | 'onReturn' | 'onSteer'> {
  marks: VideoMarks
  steering: Steering
}

/** The clip, or its still, with who made it, what it shows and what can be done with it. */
function SeenVideo(props: SeenProps) {
  const { shown, isCurrent, marks, sound } = props
  const { video, requestId } = shown
  const [clip, setClip] = useState<HTMLVideoElement | null>(null)
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const captions = useCaptions()
  useClipSource(clip, video.video_id, video.url ?? null)
  useWatching(shown, clip, isCurrent)
  const playback = usePlayback(clip, isCurrent, sound)
  const cue = useCue(clip, isCurrent && captions.areOn)
  useKeys({ ' ': playback.toggle, l: marks.like.toggle, c: captions.toggle }, isCurrent)

  return (
    <div
      style={{ '--hue': hueOf(video.video_id) } as CSSProperties}
      className="tinted-deep relative isolate h-full"
      data-testid="feed-video"
      data-video-id={video.video_id}
    >
      {video.url ? (
        <FeedClip
          ref={setClip}
          video={video}
          isCurrent={isCurrent}
          preload={props.preload}
          onPlaying={props.onPlaying}
        />
      ) : (
        <FeedStill video={video} isCurrent={isCurrent} />
      )}
      <div className="feed-scrim pointer-events-none absolute inset-0" />
      <TapLayer
        isPlaying={video.url ? playback.isPlaying : null}
        onToggle={playback.toggle}
        onLike={marks.like.turnOn}
      />
      {isCurrent && playback.hasFailed && <ClipFailure playback={playback} />}
      <div className="pointer-events-none absolute inset-x-0 bottom-0 flex flex-col gap-2.5 pr-18 pb-5 pl-4 text-white *:pointer-events-auto">
        {/* Each in a box of its own: nothing moves when one follows another. */}
        {cue && (
          <p key={cue} className="cue absolute bottom-full left-4">
            {cue}
          </p>
        )}
        <ShownProducts
          productIds={video.product_ids}
          requestId={requestId}
          onAll={() => setSheet('products')}
        />
        <FeedWords
          video={video}
          isFollowed={marks.follow.isOn}
          why={shown.reason && <WhyLine reason={shown.reason} onAsk={() => setSheet('why')} />}
        />
      </div>
      <FeedRail
        shown={shown}
        marks={marks}
        onComment={() => setSheet('comments')}
        onMore={() => setSheet('more')}
      />
      {video.url && (
        <ProgressLine clip={clip} isStalled={playback.isStalled} seconds={video.duration_seconds} />
      )}
      {sheet && (
        <Suspense>
          <FeedSheet
            sheet={sheet}
            shown={shown}
            marks={marks}
            steering={props.steering}
            onAsk={setSheet}
            onClose={() => setSheet(null)}
          />
        </Suspense>
      )}
    </div>
  )
}
