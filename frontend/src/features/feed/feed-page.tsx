import '@/features/feed/feed.css'
import { Clapperboard } from 'lucide-react'
import { useDeferredValue, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { ErrorNotice, Notice } from '@/components/notice'
import { FeedStage } from '@/features/feed/feed-stage'
import { KeyHints } from '@/features/feed/key-hints'
import { SoundButton } from '@/features/feed/sound-button'
import { useFeed } from '@/features/feed/use-feed'
import { useSound } from '@/features/feed/use-sound'
import { VideoSkeleton } from '@/features/feed/video-skeleton'
import { useHasRoom } from '@/lib/room'

interface Props {
  searchBox: ReactNode
  /** What stands beside the feed where there is room. */
  panel: ReactNode
  /** Somebody points at a product of a card: the signal behind it, null when they leave. */
  onReason: (eventId: string | null) => void
}

/** For You: the stage, the search field and the sound over it, and the panel at its side. */
export function FeedPage({ searchBox, panel, onReason }: Props) {
  const { feed, items: answered, hasMore, name, start, ...ways } = useFeed()
  const sound = useSound()
  const hasRoom = useHasRoom()
  // Made in short turns, beside what else there is to do; at once where somebody comes back to it.
  const isDue = useDeferredValue(answered !== undefined)
  const items = isDue ? answered : undefined
  const hasItems = items !== undefined && (items.length > 0 || hasMore)

  return (
    <div className="flex h-full">
      <title>For You – Shopcard</title>
      <h1 className="sr-only">For You</h1>
      <div className="relative flex min-w-0 grow justify-center lg:py-4">
        <section
          aria-label="Feed"
          className="relative h-full w-full lg:w-[calc((100dvh-32px)*9/16)] lg:shrink-0"
        >
          <div className="absolute inset-x-3 top-[calc(env(safe-area-inset-top)+12px)] z-20 flex gap-2 *:first:grow">
            {searchBox}
            <SoundButton sound={sound} />
          </div>
          {!items && !feed.isError && <VideoSkeleton />}
          {feed.isError && !items && (
            <Centred>
              <ErrorNotice error={feed.error} onRetry={() => void feed.refetch()} />
            </Centred>
          )}
          {items && !hasItems && (
            <Centred>
              <Notice
                icon={Clapperboard}
                title="Nothing to watch yet"
                action={<Button onClick={() => void feed.refetch()}>Look again</Button>}
              >
                The feed is empty. You can search the shop in the meantime.
              </Notice>
            </Centred>
          )}
          {hasItems && (
            <FeedStage
              key={name}
              items={items}
              start={start}
              onPlace={ways.keepPlace}
              hasMore={hasMore}
              onNearEnd={ways.loadMore}
              onSteer={(index) => void ways.renewAfter(index)}
              tail={
                feed.isFetchNextPageError ? (
                  <Centred>
                    <ErrorNotice error={feed.error} onRetry={() => void feed.fetchNextPage()} />
                  </Centred>
                ) : (
                  <VideoSkeleton />
                )
              }
              sound={sound}
              onReason={onReason}
            />
          )}
        </section>
      </div>
      {hasRoom && (
        <aside
          aria-label="Beside the feed"
          className="flex w-88 shrink-0 flex-col justify-between gap-8 overflow-y-auto border-l border-line px-6 py-8"
        >
          {panel}
          <KeyHints />
        </aside>
      )}
    </div>
  )
}

function Centred({ children }: { children: ReactNode }) {
  return <div className="grid h-full place-items-center">{children}</div>
}
