import { answerOf } from '@/lib/api'
import type { Shop } from '@/lib/shop'
import { oneself, type Shopper } from '@/lib/shopper'
import { forgetKept } from '@/lib/storage'
import { forgetBrowserUserId } from '@/lib/user-id'

/** What is on its way should be there to be erased. */
const PATIENCE_MS = 3_000

/**
 * Erases whoever is shopping: in the shop, then in this browser. Resolves to who shops from now on:
 * oneself, under a new id if it was oneself. Throws ApiError, and then nothing has been erased.
 * `stopFeed` has the feed ask for nothing more, and returns how to have it go on.
 */
export async function eraseShopper(shop: Shop, stopFeed: () => () => void): Promise<Shopper> {
  const { api, kept, queue, shopper, signals, storage, userId } = shop
  // One that is asked for behind the erasure would have the shop know them again.
  const goOn = stopFeed()
  try {
    await signals.settled(PATIENCE_MS)
    await answerOf(api.DELETE('/users/{user_id}', { params: { path: { user_id: userId } } }))
  } catch (error) {
    goOn()
    throw error
  }
  queue.forget(userId)
  forgetKept(kept)
  if (shopper.kind === 'self') forgetBrowserUserId(storage)
  return oneself(storage)
}
