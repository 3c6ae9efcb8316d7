import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import type { FeedEntry } from '@/features/feed/feed-query'
import { renewalOf } from '@/features/feed/renewal'
import { useShop } from '@/lib/shop'

/**
 * Has the list of the feed follow what was done elsewhere, once for each beginning that is shown,
 * and what is asked for (`renewAfter` a place). From `held` on its items are held back meanwhile;
 * null where none are.
 */
export function useRenewal(list: FeedEntry[] | undefined, feed: string) {
  const renewal = renewalOf(useShop(), useQueryClient())
  const held = useSyncExternalStore(renewal.subscribe, renewal.held)
  // Before the frame is drawn: who comes back may go on at once.
  useLayoutEffect(() => {
    if (list) renewal.show(list)
  }, [renewal, list])
  const hasItems = list !== undefined
  useLayoutEffect(() => {
    if (hasItems) renewal.keepUp()
  }, [renewal, hasItems, feed])
  return { held, renewAfter: (place: number) => renewal.after(place) }
}

/** Has the feed follow every signal while nobody looks at it: it is there when they come back. */
export function useFeedFollowing(isAway: boolean): void {
  const shop = useShop()
  const client = useQueryClient()
  useEffect(() => {
    if (!isAway) return
    const renewal = renewalOf(shop, client)
    renewal.keepUp()
    return shop.signals.subscribe(() => renewal.keepUp())
  }, [shop, client, isAway])
}
