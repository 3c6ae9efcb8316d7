import { HIDDEN } from '@/features/feed/use-marks'
import type { Shop } from '@/lib/shop'

/**
 * What is remembered of the feed for as long as the page is open, so that coming back from a
 * product finds everything as it was.
 */
export interface FeedVisit {
  /** Which item of the list was on stage, from 0; -1 before any. */
  place: number
  /** The video that the feed began with, and the place in the list that it stands behind. */
  shared: { videoId: string; after: number } | null
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
    place: -1,
    shared: null,
    moments: new Map(),
    asOf: null,
    met: new Set(),
    impressed: new Set(),
    hiddenBefore: new Set(hiddenVideos(shop)),
  }
  visits.set(shop, visit)
  return visit
}

/**
 * The place in the list that a shared video stands behind: where somebody was when it was opened.
 * All beginnings of the feed share one list and one place in it, so that none cuts another's items
 * off, or shows them again.
 */
export function sharedAfter(visit: FeedVisit, videoId: string): number {
  if (visit.shared?.videoId !== videoId) visit.shared = { videoId, after: visit.place }
  return visit.shared.after
}

/** Somebody is at this place of the list now. */
export function moveTo(visit: FeedVisit, place: number, isShared: boolean): void {
  // Who went on without the shared video finds it at their new place when it is opened again.
  if (!isShared && place !== visit.place) visit.shared = null
  visit.place = place
}

function hiddenVideos({ kept }: Shop): string[] {
  try {
    return Object.keys((JSON.parse(kept.get(HIDDEN) ?? '{}') ?? {}) as object)
  } catch {
    return []
  }
}
