import { infiniteQueryOptions, queryOptions, type InfiniteData } from '@tanstack/react-query'
import { visitOf } from '@/features/feed/feed-visit'
import { answerOf } from '@/lib/api'
import { ApiError } from '@/lib/api-error'
import type { Shop } from '@/lib/shop'
import type { Feed, FeedItem, Video } from '@/lib/shop-types'

/** As many as the shop chooses together: what is watched acts on the next so many. */
const PAGE = 5
const NOT_FOUND = 404

/** An item with the served list that it came in, and its place there, from 0; null for none. */
export interface FeedEntry {
  item: FeedItem
  requestId: string | null
  position: number | null
}

export type FeedPages = InfiniteData<Feed, string | null>

interface Asked {
  cursor: string | null
  /** What was answered after the cursor before is forgotten. */
  isFresh?: boolean
}

/**
 * What comes after a cursor, by all that this person did up to now. After one that the shop does
 * not know any more, a new visit goes on: a feed that was left open does not stop for good.
 */
async function pageOf(shop: Shop, asked: Asked, signal: AbortSignal): Promise<Feed> {
  try {
    return await madePage(shop, asked, signal)
  } catch (error) {
    const isLost = error instanceof ApiError && error.code === 'bad_cursor'
    // Nobody waits for it any more, or the person is gone: no visit begins for them.
    if (!isLost || asked.cursor === null || signal.aborted) throw error
    return madePage(shop, { cursor: null }, signal)
  }
}

async function madePage(shop: Shop, asked: Asked, signal: AbortSignal): Promise<Feed> {
  const { api, signals, userId } = shop
  const { cursor, isFresh } = asked
  // The first page is not to wait for what an earlier visit left to be sent.
  await (cursor === null ? signals.settled() : signals.told())
  const asOf = signals.version()
  const query = { limit: PAGE, ...(cursor !== null && { cursor }), ...(isFresh && { fresh: true }) }
  const params = { path: { user_id: userId }, query }
  const page = await answerOf(api.GET('/feed/{user_id}', { params, signal }))
  visitOf(shop).asOf = asOf
  return page
}

/** The feed, page by page. It stays as it is until the page is loaded anew, so that back is back. */
export function feedQuery(shop: Shop) {
  return infiniteQueryOptions({
    queryKey: ['feed', shop.userId],
    queryFn: ({ pageParam: cursor, signal }) => pageOf(shop, { cursor }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    gcTime: Infinity,
  })
}

/** What comes after an item, made anew. */
export function freshAfter(shop: Shop, cursor: string, signal: AbortSignal): Promise<Feed> {
  return pageOf(shop, { cursor, isFresh: true }, signal)
}

/** The pages up to an item, and then what was made anew. */
export function renewedAfter(last: FeedEntry, fresh: Feed, { pages, pageParams }: FeedPages) {
  const at = pages.findLastIndex(({ request_id }) => request_id === last.requestId)
  const page = pages[at]
  const { item, position } = last
  if (!page || position === null || !item.cursor) return { pages, pageParams }
  const kept = { ...page, items: page.items.slice(0, position + 1), next_cursor: item.cursor }
  return {
    pages: [...pages.slice(0, at), kept, fresh],
    pageParams: [...pageParams.slice(0, at + 1), item.cursor],
  }
}

/** The video of an address that somebody shared, null for one that is gone. */
export function sharedVideoQuery({ api }: Shop, videoId: string | null) {
  return queryOptions({
    queryKey: ['video', videoId],
    queryFn: async ({ signal }): Promise<FeedEntry | null> => {
      const params = { path: { video_id: videoId ?? '' } }
      try {
        const video = await answerOf(api.GET('/videos/{video_id}', { params, signal }))
        return { item: { type: 'video', ...video }, requestId: null, position: null }
      } catch (error) {
        if (error instanceof ApiError && error.status === NOT_FOUND) return null
        throw error
      }
    },
    enabled: videoId !== null,
    gcTime: Infinity,
  })
}

/** A name for an item that no other has: a video may come again when all were seen. */
export function nameOf({ item, requestId, position }: FeedEntry): string {
  return requestId === null && item.type === 'video' ? item.video_id : `${requestId}/${position}`
}

export function entriesOf(page: Feed): FeedEntry[] {
  return page.items.map((item, position) => ({ item, requestId: page.request_id, position }))
}

export function isVideo(item: FeedItem, videoId: string | null): item is { type: 'video' } & Video {
  return item.type === 'video' && item.video_id === videoId
}

/** Whether an item is shown to whom hid these videos on an earlier visit. */
export function isShown(hidden: ReadonlySet<string>) {
  return ({ item }: FeedEntry) => item.type !== 'video' || !hidden.has(item.video_id)
}
