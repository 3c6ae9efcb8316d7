import { createContext, use, useSyncExternalStore } from 'react'
import { answerOf, API_BASE, createApi, type Api } from '@/lib/api'
import { Cart, type CartLine } from '@/lib/cart'
import { EventQueue } from '@/lib/event-queue'
import { SignalLog } from '@/lib/signals'
import { browserStorage, partOf, type KeyValues } from '@/lib/storage'
import { browserUserId } from '@/lib/user-id'

/** Everything that reaches outside the page, made once and handed down. */
export interface Shop {
  userId: string
  /** What this browser keeps about this user alone (cart, likes, ...): goes when they are erased. */
  kept: KeyValues
  api: Api
  queue: EventQueue
  signals: SignalLog
  cart: Cart
}

export function createShop(storage: KeyValues = browserStorage()): Shop {
  const userId = browserUserId(storage)
  const api = createApi()
  const queue = new EventQueue({
    storage,
    post: async (events) => (await answerOf(api.POST('/events', { body: { events } }))).results,
    beacon: (events) => {
      // As text/plain, which the API reads too: it crosses origins without asking first.
      navigator.sendBeacon(`${API_BASE}/events`, JSON.stringify({ events }))
    },
  })
  const kept = partOf(storage, `shopcard.of/${userId}/`)
  const signals = new SignalLog({ api, queue, userId })
  return { userId, kept, api, queue, signals, cart: new Cart({ kept, signals }) }
}

export const ShopContext = createContext<Shop | null>(null)

export function useShop(): Shop {
  const shop = use(ShopContext)
  if (!shop) throw new Error('useShop needs a ShopContext above it.')
  return shop
}

/** A number that changes with every signal: what depends on signals carries it in its query key. */
export function useSignalsVersion(): number {
  const { signals } = useShop()
  return useSyncExternalStore(signals.subscribe, signals.version)
}

/** What this user means to buy, as it is now. */
export function useCartLines(): readonly CartLine[] {
  const { cart } = useShop()
  return useSyncExternalStore(cart.subscribe, cart.lines)
}
