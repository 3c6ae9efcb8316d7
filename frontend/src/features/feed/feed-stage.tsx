import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'
import { CardAway, CardToCome } from '@/features/feed/card-to-come'
import { nameOf, type FeedEntry } from '@/features/feed/feed-query'
import { FeedVideo } from '@/features/feed/feed-video'
import type { ShopFYPCardProps } from '@/features/feed/shop-fyp-card'
import { StageArrows } from '@/features/feed/stage-arrows'
import { useExposure } from '@/features/feed/use-exposure'
import { useReach } from '@/features/feed/use-reach'
import type { Sound } from '@/features/feed/use-sound'
import { useStage } from '@/features/feed/use-stage'
import type { FeedItem } from '@/lib/shop-types'

/** Not part of the first load: a feed never begins with a card. */
export const loadShopCard = () => import('@/features/feed/shop-fyp-card')
const ShopFYPCard = lazy<ComponentType<ShopFYPCardProps>>(() =>
  loadShopCard().then(
    ({ ShopFYPCard }) => ({ default: ShopFYPCard }),
    () => ({ default: CardAway }),
  ),
)

interface Props {
  items: FeedEntry[]
  /** Which item is on stage at first. */
  start: number
  /** Which item is on stage now. */
  onPlace: (index: number) => void
  hasMore: boolean
  /** Somebody is near the end of what is there: again with each step and each new page. */
  onNearEnd: () => void
  /** Somebody said what they want more or less of: what comes after this place is to follow it. */
  onSteer: (place: number) => void
  /** What stands in the places after the last item while there are more. */
  tail: ReactNode
  sound: Sound
  onReason: (eventId: string | null) => void
}

/** Content is only near the stage; the rest of the column is empty shells. */
const BEFORE = 1
const AFTER = 2
const NOWHERE = -1 - AFTER
/** More is asked for when so many items are left, so that it follows what was watched just now. */
const LOAD_AHEAD = 3

/** The snapping column. Items off stage are inert; one line tells screen readers what is on it. */
export function FeedStage({ items, hasMore, onNearEnd, onSteer, ...props }: Props) {
  const { start, onPlace, tail, sound, onReason } = props
  // The column never gets shorter: a browser snaps to another item when those on stage go.
  const [longest, setLongest] = useState(0)
  const count = hasMore ? Math.max(items.length + 1, longest) : items.length
  if (count > longest) setLongest(count)
  const { scroller, current, isBack, show, step, onScroll } = useStage(count, start, onPlace)
  const around = useDeferredValue(current, NOWHERE)
  const reach = useReach(AFTER, isBack)
  const hasTime = reach === AFTER
  useEffect(() => {
    if (hasTime) loadShopCard().catch(() => undefined)
  }, [hasTime])
  const isNoSkip = useExposure(items[current], current)
  const isNearEnd = hasMore && current >= items.length - LOAD_AHEAD
  const nearEnd = useEffectEvent(onNearEnd)
  useEffect(() => {
    if (isNearEnd) nearEnd()
  }, [isNearEnd, current, items])

  // Of what is on stage by then: it may be told later, by the line that takes it back.
  const onStage = useRef(current)
  useEffect(() => {
    onStage.current = current
  }, [current])
  const steer = () => onSteer(onStage.current + 1)

  // What had the focus is out of reach when the feed goes on by itself: the next item takes it.
  const isLed = useRef(false)
  useEffect(() => {
    const item = scroller.current?.children[current]
    if (isLed.current && item instanceof HTMLElement) item.focus({ preventScroll: true })
    isLed.current = false
  }, [scroller, current])

  // The first clip has the line to itself until it plays.
  const [hasPlayed, setHasPlayed] = useState(false)
  const mayPreload = hasPlayed || !hasClip(items[current]?.item)
  const preloadOf = (index: number) =>
    index === current ? 'auto' : !mayPreload ? 'none' : index === current + 1 ? 'auto' : 'metadata'

  return (
    <>
      <div
        ref={scroller}
        role="feed"
        aria-label="For You"
        onScroll={onScroll}
        className="no-scrollbar h-full snap-y snap-mandatory overflow-y-scroll overscroll-contain lg:rounded-3xl"
      >
        {Array.from({ length: count }, (_, index) => {
          const entry = items[index]
          const item = entry?.item
          const isCurrent = index === current
          const isReached = Math.abs(index - current) <= reach
          const isNear =
            isCurrent || (isReached && isAround(index, current) && isAround(index, around))
          const next = () => show(index + 1)
          // By its place: what is to come turns into the next item where it stands.
          return (
            <article
              key={index}
              aria-label={labelOf(item)}
              aria-posinset={index + 1}
              aria-setsize={hasMore ? -1 : count}
              inert={!isCurrent}
              tabIndex={-1}
              data-current={isCurrent || undefined}
              className="relative h-full snap-start snap-always overflow-hidden bg-ink outline-none"
            >
              {isNear && !entry && tail}
              {isNear && entry && item?.type === 'video' && (
                <FeedVideo
                  key={nameOf(entry)}
                  shown={{
                    video: item,
                    requestId: entry.requestId,
                    position: entry.position,
                    reason: item.reason,
                  }}
                  isCurrent={isCurrent}
                  preload={preloadOf(index)}
                  sound={sound}
                  onPlaying={() => setHasPlayed(true)}
                  onNext={() => {
                    isNoSkip()
                    isLed.current = true
                    next()
                  }}
                  onReturn={() => show(index)}
                  onSteer={steer}
                />
              )}
              {isNear && entry && item?.type === 'shop_card' && (
                <Suspense key={nameOf(entry)} fallback={<CardToCome />}>
                  <ShopFYPCard
                    slot={index}
                    isCurrent={isCurrent}
                    onSkip={next}
                    onReturn={() => show(index)}
                    onReason={onReason}
                  />
                </Suspense>
              )}
            </article>
          )
        })}
      </div>
      <p role="status" className="sr-only">
        {current + 1}: {labelOf(items[current]?.item)}
      </p>
      <StageArrows isFirst={current === 0} isLast={current === count - 1} onStep={step} />
    </>
  )
}

function isAround(index: number, place: number): boolean {
  return index >= place - BEFORE && index <= place + AFTER
}

function hasClip(item: FeedItem | undefined): boolean {
  return item?.type === 'video' && Boolean(item.url)
}

function labelOf(item: FeedItem | undefined): string {
  if (!item) return 'More to come'
  return item.type === 'video' ? `Video by ${item.creator.name}: ${item.caption}` : 'Shop card'
}
