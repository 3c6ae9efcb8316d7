import { lazy, Suspense, useState, type ComponentType } from 'react'
import { FeedPage } from '@/features/feed/feed-page'
import { SearchBox } from '@/features/search/search-box'

/** Not part of a first load where there is no room for it. */
const FeedPanel = lazy<ComponentType<{ litSignal: string | null }>>(() =>
  import('@/app/feed-panel').then(
    ({ FeedPanel }) => ({ default: FeedPanel }),
    // The feed is as good without it.
    () => ({ default: () => null }),
  ),
)

/** The feed, the way into search above it, and beside it what steers the card. */
export function ForYouPage() {
  const [litSignal, setLitSignal] = useState<string | null>(null)
  return (
    <FeedPage
      searchBox={
        <SearchBox className="bg-ink/45 text-white ring-1 ring-white/20 backdrop-blur-md hover:ring-white/35" />
      }
      panel={
        <Suspense fallback={<div />}>
          <FeedPanel litSignal={litSignal} />
        </Suspense>
      }
      onReason={setLitSignal}
    />
  )
}
