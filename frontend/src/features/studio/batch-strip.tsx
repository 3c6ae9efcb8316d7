import clsx from 'clsx'
import { ArrowRight, ShoppingBag } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { Clamped } from '@/components/clamped'
import { Decoration } from '@/components/decoration'
import type { BatchItem, BatchStep } from '@/features/studio/studio-types'
import { mediaUrl } from '@/lib/api'
import { capitalised, timeAgo } from '@/lib/format'
import { videoPath } from '@/lib/paths'
import { hueOf } from '@/lib/tint'

const frame = 'relative grid aspect-[3/4] w-full place-items-center overflow-hidden rounded-picture'
const row =
  'no-scrollbar relative -mx-4 flex gap-3 overflow-x-auto px-4 py-1.5 lg:-mx-1.5 lg:px-1.5'
const tile = 'flex w-28 shrink-0 flex-col gap-1.5 lg:w-auto lg:min-w-0 lg:flex-1'

interface Props {
  batch: BatchStep
  /** The video that something was just done to. */
  lit?: string | null
}

/** One batch as its pictures: what each was drawn by, how well it matched, and why it is there. */
export function BatchStrip({ batch, lit = null }: Props) {
  const { at, state, next_state, items } = batch
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-1.5 text-sm text-text-soft">
        Made in <strong className="text-text">{state}</strong>
        {next_state !== state && (
          <>
            <ArrowRight aria-label="then to" className="size-4" />
            <strong className="text-text">{next_state}</strong>
          </>
        )}
        <span>· {timeAgo(at)}</span>
      </p>
      {/* Scrolls sideways on the phone: the keyboard must reach it, and its links do. */}
      <ul className={row}>
        {items.map((item, place) => (
          <Tile
            key={item.video_id ?? `card ${place}`}
            item={item}
            isLit={lit !== null && item.video_id === lit}
          />
        ))}
      </ul>
    </div>
  )
}

function Tile({ item, isLit }: { item: BatchItem; isLit: boolean }) {
  const { type, reason, score } = item
  // What chance drew has a word for a query, and no score.
  const query = typeof score === 'number' ? item.query : null
  if (type === 'shop_card')
    return (
      <li className={tile}>
        <span className={`${frame} bg-accent-soft text-accent`}>
          <ShoppingBag aria-hidden="true" className="size-7" />
        </span>
        <span className="text-xs font-semibold">Shop card</span>
        <Clamped lines={2} className="text-xs text-text-soft">
          {reason.text}
        </Clamped>
      </li>
    )
  return (
    <li className={tile}>
      <span className={clsx('rounded-picture', isLit && 'ring-3 ring-accent ring-offset-2')}>
        <Picture item={item} />
      </span>
      <Score score={score} />
      {query && (
        <Clamped lines={2} className="text-xs font-semibold">
          by “{query}”
        </Clamped>
      )}
      <Clamped lines={2} className="text-xs text-text-soft">
        {reason.text}
      </Clamped>
    </li>
  )
}

function Picture({ item: { video_id, caption, poster, topic } }: { item: BatchItem }) {
  const style = { '--hue': hueOf(topic ?? video_id ?? '') } as CSSProperties
  const picture = (
    <>
      {poster && (
        <Decoration
          src={mediaUrl(poster)}
          loading="lazy"
          className="absolute inset-0 size-full object-cover"
        />
      )}
      {topic && (
        <span className="absolute inset-x-0 bottom-0 bg-linear-to-t from-black/85 to-transparent px-2 pt-6 pb-1.5 text-left text-xs leading-tight font-semibold text-white">
          {capitalised(topic)}
        </span>
      )}
    </>
  )
  if (!video_id) return <span className={`${frame} tinted`} style={style} children={picture} />
  return (
    <Link
      to={videoPath(video_id)}
      aria-label={`${topic ? `${capitalised(topic)}: ` : ''}watch “${caption || video_id}”`}
      title={caption ?? undefined}
      style={style}
      className={`${frame} tinted`}
    >
      {picture}
    </Link>
  )
}

/** How near it is to what drew it; what chance drew is near to nothing. */
function Score({ score }: { score: number | null | undefined }) {
  if (typeof score !== 'number')
    return <span className="text-xs leading-tight text-text-soft">by chance</span>
  const share = Math.max(0, Math.min(1, score))
  return (
    <span className="flex items-center gap-1.5 text-xs leading-tight tabular-nums">
      <span aria-hidden="true" className="h-1.5 grow rounded-full bg-surface-soft">
        <span
          className="block h-full rounded-full bg-positive"
          style={{ width: `${share * 100}%` }}
        />
      </span>
      <span className="sr-only">match </span>
      {score.toFixed(2)}
    </span>
  )
}

/** The same space while it is on its way. */
export function BatchStripSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-2">
      <span className="skeleton h-5 w-40" />
      <div className={row}>
        {[0, 1, 2, 3, 4].map((place) => (
          <span key={place} className={tile}>
            <span className={`${frame} skeleton`} />
            <span className="skeleton h-3" />
            <span className="skeleton h-8" />
          </span>
        ))}
      </div>
    </div>
  )
}
