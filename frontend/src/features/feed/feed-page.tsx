import { useInfiniteQuery } from '@tanstack/react-query'
import { Clapperboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { ErrorNotice, Notice } from '@/components/notice'
import { feedQuery } from '@/features/feed/feed-query'
import { FeedStage } from '@/features/feed/feed-stage'
import { VideoSkeleton } from '@/features/feed/feed-video'
import { useShop } from '@/lib/shop'

interface Props {
  searchBox: ReactNode
  /** What stands beside the feed where there is room. */
  panel: ReactNode
  /** Somebody points at a product of a card: the signal behind it, null when they leave. */
  onReason: (eventId: string | null) => void
}

/** For You: the stage, the search field over it, and the panel at its side. */
export function FeedPage({ searchBox, panel, onReason }: Props) {
  const shop = useShop()
  const feed = useInfiniteQuery(feedQuery(shop))
  const items = feed.data?.pages.flatMap((page) =>
    page.items.map((item) => ({ item, requestId: page.request_id })),
  )
  const loadMore = () => {
    const isUnderWay = feed.isFetchingNextPage || feed.isFetchNextPageError
    if (feed.hasNextPage && !isUnderWay) void feed.fetchNextPage()
  }

  return (
    <div className="flex h-full">
      <title>For You – Shopcard</title>
      <h1 className="sr-only">For You</h1>
      <div className="relative flex min-w-0 grow justify-center lg:py-4">
        <section
          aria-label="Feed"
          className="relative h-full w-full lg:w-[calc((100dvh-32px)*9/16)] lg:shrink-0"
        >
          <div className="absolute inset-x-3 top-[calc(env(safe-area-inset-top)+12px)] z-20">
            {searchBox}
          </div>
          {feed.isPending && <VideoSkeleton />}
          {feed.isError && !items && (
            <Centred>
              <ErrorNotice error={feed.error} onRetry={() => void feed.refetch()} />
            </Centred>
          )}
          {items?.length === 0 && (
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
          {items && items.length > 0 && (
            <FeedStage
              items={items}
              hasMore={feed.hasNextPage}
              onNearEnd={loadMore}
              tail={
                feed.isFetchNextPageError ? (
                  <Centred>
                    <ErrorNotice error={feed.error} onRetry={() => void feed.fetchNextPage()} />
                  </Centred>
                ) : (
                  <VideoSkeleton />
                )
              }
              onReason={onReason}
            />
          )}
        </section>
      </div>
      <aside
        aria-label="Beside the feed"
        className="hidden w-88 shrink-0 overflow-y-auto border-l border-line px-6 py-8 lg:block"
      >
        {panel}
      </aside>
    </div>
  )
}

function Centred({ children }: { children: ReactNode }) {
  return <div className="grid h-full place-items-center">{children}</div>
}
