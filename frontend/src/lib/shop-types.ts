/** The words of the shop, taken from the generated schema in this one place. */
import type { paths } from '@/lib/api-schema'

export type Answer<
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

export type SearchAnswer = Answer<'/search', 'get'>
/** A product of a result. */
export type Found = SearchAnswer['products'][number]
/** One thing that a query asks of the products, as the shop understood it. */
export type Constraint = SearchAnswer['intent']['constraints'][number]
/** What a result can be narrowed by. */
export type Facet = SearchAnswer['facets'][number]
export type FacetValue = Facet['values'][number]
export type Sort = NonNullable<paths['/search']['get']['parameters']['query']['sort']>
export type Filters = NonNullable<Body<'/search', 'post'>['filters']>
export type SuggestionGroup = Answer<'/suggest', 'get'>['groups'][number]
export type Suggestion = SuggestionGroup['suggestions'][number]
/** What a person made of the chips and filters of a search. */
export type Narrowing = Required<Body<'/users/{user_id}/signals/{event_id}/intent', 'put'>>
export type Product = Answer<'/product/{product_id}', 'get'>
export type ShopCard = Answer<'/recommend/{user_id}', 'get'>
export type Pick = ShopCard['products'][number]
export type Reason = Pick['reason']
export type Feed = Answer<'/feed/{user_id}', 'get'>
type FeedVideo = Extract<Feed['items'][number], { type: 'video' }>
/** A video, wherever it is shown. */
export type Video = Omit<FeedVideo, 'type' | 'cursor' | 'reason' | 'trace'>
/** Why an item is in the feed; `event_id` is the signal that drew it. */
export interface FeedReason {
  kind: string
  text: string
  event_id?: string | null
}
/** What stands in the feed. An item that did not come with it leads nowhere, and needs no reason. */
export type FeedItem = { cursor?: string; reason?: FeedReason } & (
  ({ type: 'video' } & Video) | { type: 'shop_card' }
)
export type Signal = Answer<'/users/{user_id}/signals', 'get'>['signals'][number]
export type Persona = Answer<'/personas', 'get'>['personas'][number]
export type NotReady = paths['/ready']['get']['responses'][503]['content']['application/json']
export type ShopEvent = Body<'/events', 'post'>['events'][number]
export type EventResult = Answer<'/events', 'post'>['results'][number]
export type LoggedEvent = Answer<'/users/{user_id}/export', 'get'>['events'][number]
