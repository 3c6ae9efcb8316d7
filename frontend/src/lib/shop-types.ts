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

export type SearchAnswer = Answer<'/search', 'get'>
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
