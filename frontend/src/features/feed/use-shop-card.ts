import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { cardQuery } from '@/features/feed/card-query'
import { useShop, useSignalsVersion } from '@/lib/shop'

/**
 * The card of a slot, made when the slot comes near. A signal makes it old: it is asked for again,
 * except while somebody looks at it.
 */
export function useShopCard(slot: number, isCurrent: boolean) {
  const shop = useShop()
  const client = useQueryClient()
  const latest = useSignalsVersion()
  const [version, setVersion] = useState(latest)
  if (version !== latest && !isCurrent) setVersion(latest)
  return useQuery(cardQuery(shop, client, slot, version))
}
