import { HIDDEN } from '@/features/feed/use-marks'
import type { Shop } from '@/lib/shop'

/**
 * What is remembered of the feed for as long as the page is open, so that coming back from a
 * product finds everything as it was.
 */
export interface FeedVisit {
  /** Which item was on stage, from 0, by what the feed began with. */
  places: Map<string, number>
  /** Where a clip was when its page was left: seconds by video. */
  moments: Map<string, number>
  /** The signals that the latest page of the feed knew of, by their version; null before it. */
  asOf: number | null
  /** Items that were on stage, and those of which an impression was logged, by name. */
  met: Set<string>
  impressed: Set<string>
  /** What was hidden before this visit: it is not shown at all. */
  hiddenBefore: ReadonlySet<string>
}

const visits = new WeakMap<Shop, FeedVisit>()

/** The visit of this user, which begins when it is first asked for. */
export function visitOf(shop: Shop): FeedVisit {
  const known = visits.get(shop)
  if (known) return known
  const visit: FeedVisit = {
    places: new Map(),
    moments: new Map(),
    asOf: null,
    met: new Set(),
    impressed: new Set(),
    hiddenBefore: new Set(hiddenVideos(shop)),
  }
  visits.set(shop, visit)
  return visit
}

function hiddenVideos({ kept }: Shop): string[] {
  try {
    return Object.keys((JSON.parse(kept.get(HIDDEN) ?? '{}') ?? {}) as object)
  } catch {
    return []
  }
}
