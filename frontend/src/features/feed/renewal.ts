import type { QueryClient } from '@tanstack/react-query'
import { cardQuery } from '@/features/feed/card-query'
import {
  feedQuery,
  freshAfter,
  renewedAfter,
  type FeedEntry,
  type FeedPages,
} from '@/features/feed/feed-query'
import { visitOf } from '@/features/feed/feed-visit'
import type { Shop } from '@/lib/shop'

/** A card that is one of so many items to come first is asked for with them. */
const NEAR = 2

/**
 * Has what is to come of the feed made anew by what this person did since it was chosen. What
 * stands behind the item where it begins is held back meanwhile, and is shown again where the shop
 * does not answer.
 */
export class Renewal {
  private readonly shop: Shop
  private readonly client: QueryClient
  private readonly listeners = new Set<() => void>()
  private list: FeedEntry[] = []
  private from: number | null = null
  /** What is under way, and by the signals up to which version. */
  private asking: { controller: AbortController; asOf: number } | null = null
  /** The latest did not come about, whatever later pages knew of. */
  private isOwed = false
  private isStopped = false

  constructor(shop: Shop, client: QueryClient) {
    this.shop = shop
    this.client = client
  }

  /** The place from which on items are held back; null where none are. */
  readonly held = (): number | null => this.from

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Of this list what is to come is made anew. */
  show(list: FeedEntry[]): void {
    this.list = list
  }

  /** Begins where signals came since, or one is owed. The next item stays: it may be in sight. */
  keepUp(): void {
    const { asOf, place } = visitOf(this.shop)
    const known = this.asking?.asOf ?? asOf
    const isBehind = known !== null && known !== this.shop.signals.version()
    if (isBehind || (this.isOwed && !this.asking)) void this.after(Math.max(place, 0) + 1)
  }

  /**
   * Begins after the item at a place. Asked again meanwhile, it begins at the same item or before:
   * what stands behind that one the shop has taken back by then.
   */
  async after(place: number): Promise<void> {
    const at = Math.min(place, (this.from ?? this.list.length) - 1)
    const last = this.list[at]
    if (!last?.item.cursor || this.isStopped) return
    this.asking?.controller.abort()
    const controller = new AbortController()
    this.asking = { controller, asOf: this.shop.signals.version() }
    this.isOwed = true
    this.hold(at + 1)
    try {
      const { queryKey } = feedQuery(this.shop)
      await this.client.cancelQueries({ queryKey })
      const fresh = await freshAfter(this.shop, last.item.cursor, controller.signal)
      if (controller.signal.aborted) return
      this.client.setQueryData<FeedPages>(
        queryKey,
        (data) => data && renewedAfter(last, fresh, data),
      )
      this.isOwed = false
      const card = fresh.items.slice(0, NEAR).findIndex(({ type }) => type === 'shop_card')
      if (card >= 0) this.prefetchCard(at + 1 + card)
    } catch {
      // Not now: it is tried again when the feed is shown again.
    }
    if (controller.signal.aborted) return
    this.asking = null
    this.hold(null)
  }

  /**
   * Nothing more is asked in the name of this person: they leave, or are being erased. Returns how
   * to go on where they stay after all.
   */
  stop(): () => void {
    this.isStopped = true
    this.asking?.controller.abort()
    this.asking = null
    this.hold(null)
    return () => (this.isStopped = false)
  }

  /** Who comes back may be there before the shop has answered. */
  private prefetchCard(slot: number): void {
    const query = cardQuery(this.shop, this.client, slot, this.shop.signals.version())
    void this.client.query(query).catch(() => undefined)
  }

  private hold(from: number | null): void {
    this.from = from
    this.listeners.forEach((listener) => listener())
  }
}

const renewals = new WeakMap<Shop, Renewal>()

/** The renewal of this user's feed, which is one for as long as the page is open. */
export function renewalOf(shop: Shop, client: QueryClient): Renewal {
  const known = renewals.get(shop)
  if (known) return known
  const renewal = new Renewal(shop, client)
  renewals.set(shop, renewal)
  return renewal
}
