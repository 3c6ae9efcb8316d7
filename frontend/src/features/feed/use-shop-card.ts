import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf } from '@/lib/api'
import { useShop, useSignalsVersion } from '@/lib/shop'

const CARD_SIZE = 3
const PATIENCE_MS = 300

/**
 * The card of a slot, made when the slot comes near. A signal makes it old: it is asked for again,
 * except while somebody looks at it. The request waits a moment for signals on their way.
 */
export function useShopCard(slot: number, isCurrent: boolean) {
  const { api, signals, userId } = useShop()
  const latest = useSignalsVersion()
  const [version, setVersion] = useState(latest)
  if (version !== latest && !isCurrent) setVersion(latest)

  return useQuery({
    queryKey: ['shop-card', userId, slot, version],
    queryFn: async ({ signal }) => {
      await signals.settled(PATIENCE_MS)
      const params = { path: { user_id: userId }, query: { limit: CARD_SIZE } }
      return answerOf(api.GET('/recommend/{user_id}', { params, signal }))
    },
  })
}
