import type { Narrowing, Pick, Product, ShopEvent, Signal } from '@/lib/shop-types'
import { personas, products, videos } from '@/testing/fake-catalogue'
import { FakeFeed } from '@/testing/fake-feed'
import { matching, searchAnswer, suggestionsFor, videoAnswer } from '@/testing/fake-search'
import { FakeStudio } from '@/testing/fake-studio'

/** What takes a product off the cards, until it is undone. */
const HIDING: ShopEvent['kind'][] = ['hide', 'cart', 'purchase']

/**
 * A shop in memory that answers as the API does, for unit tests (behind msw) and for working on
 * the design without the API (`npm run start:mock`). It searches by shared words.
 */
export class FakeShop {
  /** Every event that arrived, once, newest first. */
  readonly events: ShopEvent[] = []
  /** What was made of the chips of searches, by event. */
  readonly narrowings = new Map<string, Narrowing>()
  /** How the feed decides, as the studio sees it. */
  readonly studio = new FakeStudio()
  /** What the readiness call says: 1 is ready. */
  progress = 1
  /** Answers in place of the shop where it gives an answer. */
  refuse: (request: Request) => Response | null = () => null
  private readonly feeds = new Map<string, FakeFeed>()
  private served = 0

  /** The answer to an API call; null for what is none. */
  async answer(request: Request): Promise<Response | null> {
    const refusal = this.refuse(request)
    if (refusal) return refusal
    const url = new URL(request.url)
    const [, first = '', id = '', last = ''] = url.pathname.split('/').map(decodeURIComponent)
    const route = `${request.method} /${first}`
    const studio = await this.studio.answer(request, this.events)
    if (studio === 409)
      return failure(409, 'policy_changed', 'Somebody else changed the policy meanwhile.')
    if (studio) return json(studio as object)
    if (route === 'GET /ready') return this.ready()
    if (route === 'GET /search') return this.search(url.searchParams)
    if (route === 'POST /search')
      return this.submit((await request.json()) as Record<string, string>)
    if (route === 'POST /click') return this.click((await request.json()) as Record<string, string>)
    if (route === 'POST /events')
      return this.take((await request.json()) as { events: ShopEvent[] })
    if (route === 'GET /suggest') {
      const query = url.searchParams.get('q') ?? ''
      return json({ query, groups: suggestionsFor(query) })
    }
    if (route === 'PUT /users') {
      const eventId = url.pathname.split('/')[4] ?? ''
      return this.narrow(eventId, (await request.json()) as Narrowing)
    }
    if (route === 'GET /feed') return this.feed(id, url.searchParams)
    if (route === 'GET /recommend') return this.card(id, url.searchParams)
    if (route === 'GET /personas') return json({ personas })
    if (route === 'GET /users' && last === 'signals') return json({ signals: this.signalsOf(id) })
    if (route === 'GET /users') return json(this.heldAbout(id))
    if (route === 'DELETE /users') return this.drop(id, url.pathname.split('/').slice(3))
    if (route === 'GET /videos') return this.videos(id, url.searchParams)
    if (route !== 'GET /product') return null
    const product = products.find((each) => each.product_id === id)
    if (!product) return failure(404, 'not_found', `There is no product ${id}.`)
    if (last === 'similar')
      return json({
        product_id: id,
        products: similarTo(product).map((each) =>
          pick(each, { kind: 'similar', text: `Like “${product.name}”` }),
        ),
      })
    return json(product)
  }

  private ready(): Response {
    if (this.progress >= 1) return json({ status: 'ready' })
    const { progress } = this
    const missing = ['index']
    const error = 'The shop is still setting up: ask again in a moment.'
    const step = {
      step: 'encode products',
      done: progress * 100,
      total: 100,
      percent: progress * 100,
    }
    return json({ error, code: 'not_ready', missing, progress: step }, 503)
  }

  private search(params: URLSearchParams): Response {
    return json({ request_id: null, ...searchAnswer(params) })
  }

  private async submit(body: Record<string, string>): Promise<Response> {
    const { query = '', event_id = '', user_id = '1' } = body
    this.record({ kind: 'search', query, event_id, user_id })
    const page = (await this.search(new URLSearchParams({ q: query })).json()) as object
    return json({ ...page, request_id: this.requestId(), event_id })
  }

  private narrow(eventId: string, narrowing: Narrowing): Response {
    const event = this.events.find(({ event_id }) => event_id === eventId)
    if (!event) return failure(404, 'unknown_signal', 'This user has no such signal.')
    this.narrowings.set(eventId, narrowing)
    return json({ ...event })
  }

  private click(body: Record<string, string>): Response {
    const { product_id = '', event_id = '', user_id = '1', request_id } = body
    this.record({ kind: 'click', product_id, event_id, user_id, request_id })
    return json({ status: 'OK', event_id })
  }

  private take({ events }: { events: ShopEvent[] }): Response {
    const results = events.map((event) => {
      const { event_id } = event
      return { event_id, status: this.record(event) ? 'accepted' : 'duplicate' }
    })
    return json({ results })
  }

  private record(event: ShopEvent): boolean {
    if (this.events.some((each) => each.event_id === event.event_id)) return false
    this.events.unshift({ ...event, occurred_at: new Date().toISOString() })
    return true
  }

  private signalsOf(userId: string): Signal[] {
    return this.events
      .filter(({ kind, user_id }) => user_id === userId && (kind === 'search' || kind === 'click'))
      .map(({ event_id, kind, query, product_id, occurred_at }) => ({
        event_id,
        kind: kind === 'search' ? 'search' : 'click',
        query,
        product_id,
        image: productOf(product_id)?.image,
        text: query ?? nameOf(product_id),
        at: occurred_at ?? '',
      }))
  }

  /** As `last-three` does: from each of the latest signals in turn, then what is popular. */
  private card(userId: string, params: URLSearchParams): Response {
    const limit = Number(params.get('limit') ?? 3)
    const excluded = params.getAll('exclude')
    const undone = new Set(this.events.map(({ undoes }) => undoes))
    const hidden = this.events
      .filter(({ kind, event_id }) => HIDING.includes(kind) && !undone.has(event_id))
      .map(({ product_id }) => product_id)
    const clicked = this.signalsOf(userId).map(({ product_id }) => product_id)
    const isShowable = ({ product_id, in_stock }: Product) =>
      in_stock && ![...hidden, ...clicked, ...excluded].includes(product_id)

    const signals = this.signalsOf(userId).slice(0, 3)
    const drawn = signals.map((signal) => {
      const near = signal.query ? matching(signal.query) : similarTo(productOf(signal.product_id))
      return near.filter(isShowable).map((product) => pick(product, reasonOf(signal)))
    })
    const ranks = Array.from({ length: limit }, (_, rank) => rank)
    const personal = ranks.flatMap((rank) => drawn.flatMap((picks) => picks[rank] ?? []))
    const popular = products
      .filter(isShowable)
      .sort((a, b) => (b.rating ?? 0) - (a.rating ?? 0))
      .map((product) => pick(product, { kind: 'popular', text: 'Popular in the shop' }))
    const picks = distinct([...personal, ...popular]).slice(0, limit)
    const request_id = this.requestId()
    return json({ request_id, user_id: userId, strategy: 'last-three', products: picks })
  }

  /** One by its id, or those about a text. */
  private videos(id: string, params: URLSearchParams): Response {
    if (!id) return json(videoAnswer(params))
    const video = videos.find(({ video_id }) => video_id === id)
    return video ? json(video) : failure(404, 'not_found', `There is no video ${id}.`)
  }

  private feed(userId: string, params: URLSearchParams): Response {
    if (!params.has('cursor')) this.feeds.set(userId, new FakeFeed())
    const feed = this.feeds.get(userId) ?? new FakeFeed()
    const hasSearched = this.events.some(
      ({ user_id, kind }) => user_id === userId && kind === 'search',
    )
    return json({ request_id: this.requestId(), ...feed.page(params, hasSearched) })
  }

  private heldAbout(userId: string) {
    const events = this.events.filter(({ user_id }) => user_id === userId)
    return { user_id: userId, exported_at: new Date().toISOString(), events, served: [] }
  }

  /** All of a person, or of their signals, or one of these: `path` is what stands behind the id. */
  private drop(userId: string, [signals, eventId]: string[]): Response {
    const dropped = this.events.filter(
      ({ user_id, kind, event_id }) =>
        user_id === userId &&
        (!signals || kind === 'search' || kind === 'click') &&
        (!eventId || event_id === decodeURIComponent(eventId)),
    )
    if (eventId && dropped.length === 0)
      return failure(404, 'unknown_signal', 'This user has no such signal.')
    for (const event of dropped) this.events.splice(this.events.indexOf(event), 1)
    return json({ status: 'OK', ...(signals && !eventId ? { forgotten: dropped.length } : {}) })
  }

  private requestId(): string {
    this.served += 1
    return `r${this.served}`
  }
}

export function json(body: object, status = 200): Response {
  return Response.json(body, { status })
}

export function failure(status: number, code: string, error: string): Response {
  return json({ error, code }, status)
}

function pick(product: Product, reason: Pick['reason']): Pick {
  return { ...product, reason, score: 0.5 }
}

function reasonOf(signal: Signal): Pick['reason'] {
  const text = signal.query
    ? `Because you searched “${signal.query}”`
    : `Because you opened “${signal.text}”`
  return { kind: signal.kind, text, event_id: signal.event_id }
}

function similarTo(product: Product | undefined): Product[] {
  if (!product) return []
  const near = matching(`${product.sub_categories.join(' ')} ${product.main_category}`)
  return near.filter((each) => each !== product)
}

function distinct(picks: Pick[]): Pick[] {
  const ids = picks.map(({ product_id }) => product_id)
  return picks.filter(({ product_id }, index) => ids.indexOf(product_id) === index)
}

const productOf = (id?: string | null) => products.find((each) => each.product_id === id)
const nameOf = (id?: string | null) => productOf(id)?.name ?? ''
