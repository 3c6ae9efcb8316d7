import { isVideo, type FeedEntry } from '@/features/feed/feed-query'

/**
 * What is shown of the list of the feed: all of it, or a shared video and what comes behind the
 * place where it was opened. An `index` counts in what is shown, a `place` in the list.
 */
export class ShownFeed {
  readonly items: FeedEntry[]
  private readonly list: FeedEntry[]
  private readonly first: FeedEntry | null
  private readonly after: number

  constructor(list: FeedEntry[], first: FeedEntry | null, after: number) {
    this.list = list
    this.first = first
    this.after = after
    const others = list.slice(after + 1)
    if (first?.item.type !== 'video') this.items = others
    else {
      const { video_id } = first.item
      this.items = [first, ...others.filter(({ item }) => !isVideo(item, video_id))]
    }
  }

  /** A shared video is at the place that it stands behind, what is to come behind the list. */
  placeOf(index: number): number {
    const item = this.items[index]
    if (!item) return this.list.length
    return item === this.first ? this.after : this.list.indexOf(item)
  }

  indexOf(place: number): number {
    if (place <= this.after) return 0
    const item = this.list[place]
    return item ? this.items.indexOf(item) : this.items.length
  }
}
