/** The words of the shop, taken from the generated schema in this one place. */
import type { paths } from '@/lib/api-schema'

type Answer<
  Path extends keyof paths,
  Method extends keyof paths[Path],
> = paths[Path][Method] extends {
  responses: { 200: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never

type Body<
  Path extends keyof paths,
  Method extends keyof paths[Path],
> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Sent } }
}
  ? Sent
  : never

export type SearchAnswer = Omit<Answer<'/search', 'get'>, 'products'> & ComingSearchAnswer
export type Sort = NonNullable<paths['/search']['get']['parameters']['query']['sort']>
export type Filters = NonNullable<Body<'/search', 'post'>['filters']>
export type Product = Answer<'/product/{product_id}', 'get'>
export type SimilarAnswer = Answer<'/product/{product_id}/similar', 'get'>
export type ShopCard = Answer<'/recommend/{user_id}', 'get'>
export type Pick = ShopCard['products'][number]
export type Reason = Pick['reason']
export type Feed = Answer<'/feed/{user_id}', 'get'>
export type FeedItem = Feed['items'][number]
export type Video = Extract<FeedItem, { type: 'video' }>
export type Signal = Answer<'/users/{user_id}/signals', 'get'>['signals'][number]
export type Persona = Answer<'/personas', 'get'>['personas'][number]
export type NotReady = paths['/ready']['get']['responses'][503]['content']['application/json']
export type ShopEvent = Body<'/events', 'post'>['events'][number]
export type EventResult = Answer<'/events', 'post'>['results'][number]
export type LoggedEvent = Answer<'/users/{user_id}/export', 'get'>['events'][number]

/*
 * What the API is about to say, until openapi.json says it: from here down, everything is replaced
 * by what is generated.
 */

/** One thing that a query asks of the products, as the shop understood it. */
export interface Constraint {
  /** The same for the same wish, e.g. `audience:boys`. */
  key: string
  field: string
  values: string[]
  minimum: number | null
  maximum: number | null
  currency: string | null
  negated: boolean
  /** False for a mere preference: it ranks, and hides nothing. */
  is_filter: boolean
  /** A few words for people: "under $50". */
  label: string
  /** The words of the query that say so. */
  said: string
}

export interface FacetValue {
  value: string
  count: number
  children: FacetValue[]
}

/** What the present result can be narrowed by. */
export interface Facet {
  field: string
  label: string
  values: FacetValue[]
  /** Of prices alone: the range of the result. */
  minimum?: number | null
  maximum?: number | null
  currency?: string | null
}

interface ComingSearchAnswer {
  intent?: { text: string; constraints: Constraint[] }
  /** What had to be given up so that something is found. */
  relaxed?: Constraint[]
  correction?: { query: string; original: string } | null
  total?: number
  facets?: Facet[]
  /** From and to, in characters of the name: the query's words. */
  products: (Product & { highlights?: [number, number][] })[]
}

export interface Suggestion {
  text: string
  /** Of products alone. */
  product_id?: string | null
  image?: string | null
}

export interface SuggestionGroup {
  kind: 'type' | 'brand' | 'search' | 'product'
  label: string
  suggestions: Suggestion[]
}

/** What a person made of the chips of a search. */
export interface Narrowing {
  without: string[]
  filters: Filters
}

interface Call<Parameters, Got> {
  parameters: Parameters
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Got } } }
}

export interface ComingPaths {
  '/suggest': {
    get: Call<
      { query: { q: string; user_id?: string } },
      { query: string; groups: SuggestionGroup[] }
    >
  }
  '/users/{user_id}/signals/{event_id}/intent': {
    put: Call<{ path: { user_id: string; event_id: string } }, Signal> & {
      requestBody: { content: { 'application/json': Narrowing } }
    }
  }
}
