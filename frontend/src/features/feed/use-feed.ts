import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { notify } from '@/components/toasts'
import {
  entriesOf,
  feedQuery,
  isShown,
  isVideo,
  sharedVideoQuery,
  type FeedEntry,
} from '@/features/feed/feed-query'
import { visitOf } from '@/features/feed/feed-visit'
import { useRenewal } from '@/features/feed/use-renewal'
import { useShop } from '@/lib/shop'

/**
 * The items of the feed. An address that names a video (`/?video=…`) begins with it; what was
 * hidden on an earlier visit is left out.
 */
export function useFeed() {
  const shop = useShop()
  const sharedId = useSearchParams()[0].get('video')
  const feed = useInfiniteQuery(feedQuery(shop))
  const shared = useQuery(sharedVideoQuery(shop, sharedId))
  const isSearching = sharedId !== null && shared.isPending
  const isGone = sharedId !== null && shared.data === null
  useEffect(() => {
    if (isGone) notify('This video is not here any more. Here is what there is.')
  }, [isGone])

  const { data } = feed
  const { hiddenBefore } = visitOf(shop)
  const name = shared.data ? (sharedId ?? '') : ''
  const all = useMemo(() => {
    if (!data || isSearching) return undefined
    const entries = data.pages.flatMap(entriesOf)
    return withFirst(shared.data ?? null, entries.filter(isShown(hiddenBefore)))
  }, [data, isSearching, shared.data, hiddenBefore])
  const { held, renewAfter } = useRenewal(all, name)
  const items = useMemo(() => all?.slice(0, held ?? all.length), [all, held])

  const loadMore = () => {
    if (feed.hasNextPage && !feed.isFetchingNextPage && held === null) void feed.fetchNextPage()
  }
  const hasMore = feed.hasNextPage || held !== null
  return { feed, items, hasMore, name, loadMore, renewAfter }
}

function withFirst(first: FeedEntry | null, entries: FeedEntry[]): FeedEntry[] {
  if (first?.item.type !== 'video') return entries
  const { video_id } = first.item
  return [first, ...entries.filter(({ item }) => !isVideo(item, video_id))]
}
