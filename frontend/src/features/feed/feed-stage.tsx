import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { IconButton } from '@/components/icon-button'
import { FeedVideo } from '@/features/feed/feed-video'
import { ShopFYPCard } from '@/features/feed/shop-fyp-card'
import { useStage } from '@/features/feed/use-stage'
import type { FeedItem } from '@/lib/shop-types'

interface Props {
  items: { item: FeedItem; requestId: string }[]
  hasMore: boolean
  /** Somebody is near the end of what is there. May be called more than once. */
  onNearEnd: () => void
  /** What stands after the last item while there are more. */
  tail: ReactNode
  onReason: (eventId: string | null) => void
}

/** Content is only near the stage; the rest of the column is empty shells. */
const BEFORE = 1
const AFTER = 2
const LOAD_AHEAD = 5

const itemClass = 'relative h-full snap-start snap-always overflow-hidden bg-ink'
const arrowClass = 'bg-ink/50 text-white ring-1 ring-white/20 backdrop-blur-md hover:bg-ink/70'

/** The snapping column. Items off stage are inert; one line tells screen readers what is on it. */
export function FeedStage({ items, hasMore, onNearEnd, tail, onReason }: Props) {
  const count = hasMore ? items.length + 1 : items.length
  const { scroller, current, step, onScroll } = useStage(count)
  const nearEnd = hasMore && current >= items.length - LOAD_AHEAD
  useEffect(() => {
    if (nearEnd) onNearEnd()
  }, [nearEnd, onNearEnd])

  return (
    <>
      <div
        ref={scroller}
        role="feed"
        aria-label="For You"
        onScroll={onScroll}
        className="no-scrollbar h-full snap-y snap-mandatory overflow-y-scroll overscroll-contain lg:rounded-3xl"
      >
        {items.map(({ item, requestId }, index) => {
          const isCurrent = index === current
          const isNear = index >= current - BEFORE && index <= current + AFTER
          return (
            <article
              key={index}
              aria-label={labelOf(item)}
              aria-posinset={index + 1}
              aria-setsize={hasMore ? -1 : items.length}
              inert={!isCurrent}
              data-current={isCurrent || undefined}
              className={itemClass}
            >
              {isNear && item.type === 'video' && (
                <FeedVideo video={item} requestId={requestId} isCurrent={isCurrent} />
              )}
              {isNear && item.type === 'shop_card' && (
                <ShopFYPCard
                  slot={index}
                  isCurrent={isCurrent}
                  onSkip={() => step(1)}
                  onReason={onReason}
                />
              )}
            </article>
          )
        })}
        {hasMore && (
          <article
            aria-label="More to come"
            inert={current < items.length}
            data-current={current === items.length || undefined}
            className={itemClass}
          >
            {tail}
          </article>
        )}
      </div>
      <p role="status" className="sr-only">
        {current + 1}: {labelOf(items[current]?.item)}
      </p>
      <div className="absolute right-3 bottom-4 z-10 flex gap-2 lg:-right-18 lg:bottom-1/2 lg:translate-y-1/2 lg:flex-col">
        <IconButton
          icon={ChevronUp}
          label="Previous"
          disabled={current === 0}
          onClick={() => step(-1)}
          className={arrowClass}
        />
        <IconButton
          icon={ChevronDown}
          label="Next"
          disabled={current === count - 1}
          onClick={() => step(1)}
          className={arrowClass}
        />
      </div>
    </>
  )
}

function labelOf(item: FeedItem | undefined): string {
  if (!item) return ''
  return item.type === 'video' ? `Video by ${item.creator.name}: ${item.caption}` : 'Shop card'
}
