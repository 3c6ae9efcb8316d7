import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { notify } from '@/components/toasts'
import { entriesOf, feedQuery, isShown, sharedVideoQuery } from '@/features/feed/feed-query'
import { moveTo, sharedAfter, visitOf } from '@/features/feed/feed-visit'
import { ShownFeed } from '@/features/feed/shown-feed'
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
  const isMissed = sharedId !== null && shared.isError
  useEffect(() => {
    if (isMissed) notify('This video did not load. Here is what there is.')
  }, [isMissed])

  const { data } = feed
  const visit = visitOf(shop)
  const { hiddenBefore } = visit
  const first = shared.data ?? null
  const name = first ? (sharedId ?? '') : ''
  const list = useMemo(
    () =>
      data && !isSearching
        ? data.pages.flatMap(entriesOf).filter(isShown(hiddenBefore))
        : undefined,
    [data, isSearching, hiddenBefore],
  )
  const { held, renewAfter } = useRenewal(list, name)
  const after = useMemo(() => (name ? sharedAfter(visit, name) : -1), [visit, name])
  const shown = useMemo(
    () => list && new ShownFeed(list.slice(0, held ?? list.length), first, after),
    [list, held, first, after],
  )

  const loadMore = () => {
    if (feed.hasNextPage && !feed.isFetchingNextPage && held === null) void feed.fetchNextPage()
  }
  return {
    feed,
    items: shown?.items,
    hasMore: feed.hasNextPage || held !== null,
    name,
    loadMore,
    /** Where somebody who comes back goes on: the item that is on stage first. */
    start: shown?.indexOf(visit.place) ?? 0,
    keepPlace: (index: number) => {
      if (shown) moveTo(visit, shown.placeOf(index), first !== null)
    },
    renewAfter: (index: number) => shown && renewAfter(shown.placeOf(index)),
  }
}
