import type { Narrowing } from '@/lib/shop-types'
import type { SignalLog } from '@/lib/signals'

/** How long a hand rests on the chips before the shop is told. */
const REST_MS = 250

interface Parts {
  /** Tells the shop; rejects when it did not take it. */
  send: (eventId: string, narrowing: Narrowing) => Promise<unknown>
  /** Told of each word on its way, from the moment that it is owed. */
  track: (underway: Promise<void>) => void
}

/** What is yet to be said of one search. */
interface Owed {
  eventId: string
  narrowing: Narrowing
  settle: () => void
}

/**
 * What people make of the chips and filters of a search that they submitted, so that their card
 * follows: the last word wins, and one that did not arrive is said again at the next change.
 */
export class Narrowings {
  private readonly parts: Parts
  /** The last word on each search, by its event; none where it did not arrive. */
  private readonly said = new Map<string, string | null>()
  private owed: Owed | null = null
  private timer: number | undefined
  private underway: Promise<unknown> = Promise.resolve()

  constructor(parts: Parts) {
    this.parts = parts
  }

  /** How a search stands now. As it stands when it is first seen, the shop knows it already. */
  note(eventId: string, narrowing: Narrowing): void {
    const word = JSON.stringify(narrowing)
    if (!this.said.has(eventId)) this.said.set(eventId, word)
    if (this.owed && this.owed.eventId !== eventId) this.say()
    window.clearTimeout(this.timer)
    if (this.said.get(eventId) === word) {
      this.owed?.settle()
      this.owed = null
      return
    }
    if (this.owed) this.owed.narrowing = narrowing
    else this.parts.track(new Promise((settle) => (this.owed = { eventId, narrowing, settle })))
    this.timer = window.setTimeout(() => this.say(), REST_MS)
  }

  /** Says at once what is owed, as when the page is left. */
  say(): void {
    if (!this.owed) return
    window.clearTimeout(this.timer)
    const { eventId, narrowing, settle } = this.owed
    this.owed = null
    const word = JSON.stringify(narrowing)
    this.said.set(eventId, word)
    // One after the other, so that the last one said is the last one heard.
    this.underway = this.underway
      .then(() => this.parts.send(eventId, narrowing))
      .catch(() => {
        if (this.said.get(eventId) === word) this.said.set(eventId, null)
      })
      .then(settle)
  }
}

const known = new WeakMap<SignalLog, Narrowings>()

/** Those of the searches in this log. (Apart from it, as the first page has no use for them.) */
export function narrowingsOf(signals: SignalLog): Narrowings {
  const before = known.get(signals)
  if (before) return before
  const narrowings = new Narrowings({
    send: (eventId, narrowing) => signals.narrow(eventId, narrowing),
    track: (underway) => void signals.track(underway),
  })
  known.set(signals, narrowings)
  window.addEventListener('pagehide', () => narrowings.say())
  return narrowings
}
