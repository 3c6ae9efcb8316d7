import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import {
  feedQuery,
  freshAfter,
  renewedAfter,
  type FeedEntry,
  type FeedPages,
} from '@/features/feed/feed-query'
import { visitOf } from '@/features/feed/feed-visit'
import { cardQuery } from '@/features/feed/use-shop-card'
import { useShop } from '@/lib/shop'

/** A card within so many items is asked for before its place is made. */
const SOON = 2

/**
 * Has what is to come made anew by what this person did since it was chosen: when the feed is shown
 * again, and when they ask for it (`renewAfter` an item, by its place). The next item stays, as it
 * may be in sight already. What stands behind it is held back meanwhile, and is shown again where
 * the shop does not answer. Asked again meanwhile, it begins at the same item or before: what stands
 * behind that one the shop has taken back by then.
 */
export function useRenewal(items: FeedEntry[] | undefined, feed: string) {
  const shop = useShop()
  const client = useQueryClient()
  const [held, setHeld] = useState<number | null>(null)
  const heldAt = useRef(held)
  const hold = (from: number | null) => setHeld((heldAt.current = from))
  const asking = useRef<AbortController | null>(null)

  const latest = useRef(items)
  useLayoutEffect(() => {
    latest.current = items
  }, [items])

  const renewAfter = async (place: number) => {
    const all = latest.current ?? []
    const at = Math.min(place, (heldAt.current ?? all.length) - 1)
    const last = all[at]
    if (!last?.item.cursor) return
    asking.current?.abort()
    const { signal } = (asking.current = new AbortController())
    hold(at + 1)
    try {
      const { queryKey } = feedQuery(shop)
      await client.cancelQueries({ queryKey })
      const fresh = await freshAfter(shop, last.item.cursor, signal)
      if (signal.aborted) return
      const slot = at + 1 + fresh.items.findIndex(({ type }) => type === 'shop_card')
      if (slot > at && slot <= at + SOON) {
        const card = cardQuery(shop, client, slot, shop.signals.version())
        // Its failure is told where it is shown.
        client.query(card).catch(() => undefined)
      }
      client.setQueryData<FeedPages>(queryKey, (data) => data && renewedAfter(last, fresh, data))
    } catch {
      // Not now: it is tried again when the feed is shown again.
    }
    if (!signal.aborted) hold(null)
  }

  // Before the frame is drawn: who comes back may go on at once.
  const isChecked = useRef(false)
  useLayoutEffect(() => {
    if (!items || isChecked.current) return
    isChecked.current = true
    const { asOf, places } = visitOf(shop)
    if (asOf !== null && asOf !== shop.signals.version())
      void renewAfter((places.get(feed) ?? 0) + 1)
  })

  return { held, renewAfter }
}
