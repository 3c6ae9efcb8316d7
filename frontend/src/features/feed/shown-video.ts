import type { FeedReason, Video } from '@/lib/shop-types'

/** A video with the served list that it came in, and its place there, from 0; null for none. */
export interface ShownVideo {
  video: Video
  requestId: string | null
  position: number | null
  /** Why it is there; not said of one that an address named. */
  reason?: FeedReason
}
