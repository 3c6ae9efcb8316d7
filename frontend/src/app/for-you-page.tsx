import { useState } from 'react'
import { FeedPage } from '@/features/feed/feed-page'
import { WhoIsShopping } from '@/features/people/who-is-shopping'
import { SearchBox } from '@/features/search/search-box'
import { LivePanel } from '@/features/signals/live-panel'

/** The feed, the way into search above it, and beside it what steers the card. */
export function ForYouPage() {
  const [litSignal, setLitSignal] = useState<string | null>(null)
  return (
    <FeedPage
      searchBox={
        <SearchBox className="bg-ink/45 text-white ring-1 ring-white/20 backdrop-blur-md hover:ring-white/35" />
      }
      panel={<LivePanel litSignal={litSignal} who={<WhoIsShopping />} />}
      onReason={setLitSignal}
    />
  )
}
