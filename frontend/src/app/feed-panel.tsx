import { WhoIsShopping } from '@/features/people/who-is-shopping'
import { LivePanel } from '@/features/signals/live-panel'

/** Beside the feed: who is shopping, and what steers their card. */
export function FeedPanel({ litSignal }: { litSignal: string | null }) {
  return <LivePanel litSignal={litSignal} who={<WhoIsShopping />} />
}
