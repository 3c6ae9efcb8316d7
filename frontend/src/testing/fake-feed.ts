import type { FeedItem } from '@/lib/shop-types'
import { videos } from '@/testing/fake-catalogue'

const PAGE = 5
const FIRST_CARD = 3
const ITEMS_BETWEEN_CARDS = 6

/** One person's visit of a feed that never ends: all videos in turn, and cards among them. */
export class FakeFeed {
  private readonly items: FeedItem[] = []
  private dealt = 0

  /** What comes after a cursor, made anew where `fresh` asks for it: with a card after a search. */
  page(params: URLSearchParams, hasSearched: boolean) {
    const start = Number(params.get('cursor') ?? 0)
    const end = start + Number(params.get('limit') ?? PAGE)
    if (params.get('fresh') === 'true') {
      this.items.length = Math.min(this.items.length, start)
      if (hasSearched) this.add({ type: 'shop_card' })
    }
    while (this.items.length < end) this.add(this.next())
    return { state: '0', items: this.items.slice(start, end), next_cursor: String(end) }
  }

  private add(item: object): void {
    const reason = { kind: 'explore', text: 'Something different: kitchen finds' }
    const trace = { state: '0', batch: 'random', query: null, score: null }
    const cursor = String(this.items.length + 1)
    this.items.push({ reason, trace, ...item, cursor } as unknown as FeedItem)
  }

  private next(): object {
    const place = this.items.length
    const isCard = place >= FIRST_CARD && (place - FIRST_CARD) % ITEMS_BETWEEN_CARDS === 0
    if (isCard) return { type: 'shop_card', reason: { kind: 'rhythm', text: 'Picks come.' } }
    const video = videos[this.dealt % videos.length]
    this.dealt += 1
    return { type: 'video', ...video }
  }
}
