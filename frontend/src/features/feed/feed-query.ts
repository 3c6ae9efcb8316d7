import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf } from '@/lib/api'
import type { Shop } from '@/lib/shop'
import type { Feed, FeedItem, Video } from '@/lib/shop-types'

const PAGE = 20
const LARGEST_PAGE = 100

/** An item with the served list that it came in, and its place there, from 0. */
export interface FeedEntry {
  item: FeedItem
  requestId: string
  position: number
}

function pageOf({ api, userId }: Shop, limit: number, cursor: string | null, signal: AbortSignal) {
  const query = { limit, ...(cursor === null ? {} : { cursor }) }
  const params = { path: { user_id: userId }, query }
  return answerOf(api.GET('/feed/{user_id}', { params, signal }))
}

/** The feed, page by page. It stays as it is until the page is loaded anew, so that back is back. */
export function feedQuery(shop: Shop) {
  return infiniteQueryOptions({
    queryKey: ['feed', shop.userId],
    queryFn: ({ pageParam, signal }) => pageOf(shop, PAGE, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    gcTime: Infinity,
  })
}

/** The video of an address that somebody shared, looked for in the whole feed; null for none. */
export function sharedVideoQuery(shop: Shop, videoId: string | null) {
  return queryOptions({
    queryKey: ['shared-video', shop.userId, videoId],
    queryFn: async ({ signal }) => {
      let cursor: string | null = null
      do {
        const page: Feed = await pageOf(shop, LARGEST_PAGE, cursor, signal)
        const found = entriesOf(page).find(({ item }) => isVideo(item, videoId))
        if (found) return found
        cursor = page.next_cursor ?? null
      } while (cursor !== null)
      return null
    },
    enabled: videoId !== null,
    gcTime: Infinity,
  })
}

export function entriesOf(page: Feed): FeedEntry[] {
  return page.items.map((item, position) => ({ item, requestId: page.request_id, position }))
}

export function isVideo(item: FeedItem, videoId: string | null): item is Video {
  return item.type === 'video' && item.video_id === videoId
}
