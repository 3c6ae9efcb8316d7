import { createContext, use, useSyncExternalStore } from 'react'
import { aloneAmongTabs } from '@/lib/alone-among-tabs'
import { answerOf, API_BASE, createApi, type Api } from '@/lib/api'
import { Cart, type CartLine } from '@/lib/cart'
import { BATCH_LIMITS, bytesOf } from '@/lib/event-batches'
import { EventQueue } from '@/lib/event-queue'
import { currentShopper, type Shopper } from '@/lib/shopper'
import { SignalLog } from '@/lib/signals'
import { browserStorage, partOf, type KeyValues } from '@/lib/storage'

/** The ways out of the page, the same for everybody who shops in this browser. */
interface Ways {
  /** All that the browser keeps for us. */
  storage: KeyValues
  api: Api
  queue: EventQueue
}

/** Everything that reaches outside the page, for one shopper, handed down. */
export interface Shop extends Ways {
  shopper: Shopper
  userId: string
  /** What this browser keeps about this user alone (cart, likes, ...): goes when they are erased. */
  kept: KeyValues
  signals: SignalLog
  cart: Cart
}

/** The shop for whoever shopped in this browser last. */
export function createShop(storage: KeyValues = browserStorage()): Shop {
  const api = createApi()
  const queue = new EventQueue({
    storage,
    post: async (events) => {
      const sending = { body: { events }, keepalive: bytesOf(events) <= BATCH_LIMITS.bytes }
      return (await answerOf(api.POST('/events', sending))).results
    },
    // As text/plain, which the API reads too: it crosses origins without asking first.
    beacon: (events) => navigator.sendBeacon(`${API_BASE}/events`, JSON.stringify({ events })),
    alone: aloneAmongTabs,
  })
  return shopFor(currentShopper(storage), { storage, api, queue })
}

/**
 * The shop for one person. The queue is everybody's, as an event names its user: what another one
 * did before stays on its way.
 */
export function shopFor(shopper: Shopper, { storage, api, queue }: Ways): Shop {
  const { userId } = shopper
  const kept = partOf(storage, `shopcard.of/${userId}/`)
  const signals = new SignalLog({ api, queue, userId })
  const cart = new Cart({ kept, signals })
  return { shopper, userId, storage, kept, api, queue, signals, cart }
}

export const ShopContext = createContext<Shop | null>(null)

export function useShop(): Shop {
  const shop = use(ShopContext)
  if (!shop) throw new Error('useShop needs a ShopContext above it.')
  return shop
}

export const SwitchContext = createContext<((shopper: Shopper) => void) | null>(null)

/** Makes somebody else the one who shops here. */
export function useSwitchShopper(): (shopper: Shopper) => void {
  const switchTo = use(SwitchContext)
  if (!switchTo) throw new Error('useSwitchShopper needs a SwitchContext above it.')
  return switchTo
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
