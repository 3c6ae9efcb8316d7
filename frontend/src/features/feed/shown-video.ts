import type { Video } from '@/lib/shop-types'

/** A video with the served list that it came in, and its place there, from 0. */
export interface ShownVideo {
  video: Video
  requestId: string
  position: number
}
