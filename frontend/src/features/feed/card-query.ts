import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { answerOf } from '@/lib/api'
import type { Shop } from '@/lib/shop'
import type { ShopCard } from '@/lib/shop-types'

const CARD_SIZE = 3

/**
 * The card of a slot, a place in the feed, by the signals up to a version. The request waits a
 * moment for signals on their way, and asks for other products than those of the card before.
 */
export function cardQuery(shop: Shop, client: QueryClient, slot: number, version: number) {
  const { api, signals, userId } = shop
  return queryOptions({
    queryKey: [...cardsOf(userId), slot, version],
    queryFn: async ({ signal }) => {
      await signals.settled()
      const path = { user_id: userId }
      const ask = (exclude: string[]) => {
        const params = { path, query: { limit: CARD_SIZE, exclude } }
        return answerOf(api.GET('/recommend/{user_id}', { params, signal }))
      }
      const shown = shownBefore(client, userId, slot)
      const card = await ask(shown)
      // A shop of few products: rather the same once more than a card with gaps.
      return shown.length > 0 && card.products.length < CARD_SIZE ? ask([]) : card
    },
  })
}

const cardsOf = (userId: string) => ['shop-card', userId]

/** The products of the last card that came before this slot in the feed. */
function shownBefore(client: QueryClient, userId: string, slot: number): string[] {
  const [last] = client
    .getQueryCache()
    .findAll({ queryKey: cardsOf(userId) })
    .map(({ queryKey, state }) => ({ of: queryKey[2] as number, ...state }))
    .filter((card) => card.data !== undefined && card.of < slot)
    .sort((a, b) => b.of - a.of || b.dataUpdatedAt - a.dataUpdatedAt)
  return (last?.data as ShopCard | undefined)?.products.map(({ product_id }) => product_id) ?? []
}
