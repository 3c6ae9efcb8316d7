import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { renewalOf } from '@/features/feed/renewal'
import { READINESS } from '@/lib/query-client'
import { shopFor, ShopContext, SwitchContext, type Shop } from '@/lib/shop'
import { chooseShopper, oneself, type Shopper } from '@/lib/shopper'
import { forgetKept } from '@/lib/storage'

interface Props {
  /** The shop for whoever comes first. */
  shop: Shop
  children: ReactNode
}

/** Hands down the shop of whoever shops here now, and the way to make that somebody else. */
export function ShopProvider({ shop: first, children }: Props) {
  const [shop, setShop] = useState(first)
  const client = useQueryClient()
  const switchTo = (shopper: Shopper) => {
    chooseShopper(shop.storage, shopper)
    // Nobody comes back as a visitor who left.
    if (shop.shopper.kind === 'visitor') forgetKept(shop.kept)
    openFor(shopper)
  }
  const openFor = (shopper: Shopper) => {
    renewalOf(shop, client).stop()
    // Served lists belong to whom they were served: nobody clicks in those of another.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== READINESS[0] })
    setShop(shopFor(shopper, shop))
  }

  // Erased in another tab: here, too, one goes on as somebody new, and brings nobody back.
  useEffect(() => {
    const follow = () => {
      const self = oneself(shop.storage)
      if (shop.shopper.kind !== 'self' || self.userId === shop.userId) return
      // Before what is on stage goes, which tells how it was watched.
      shop.signals.close()
      shop.queue.forget(shop.userId)
      openFor(self)
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('storage', follow, { signal })
    // A page that the browser kept and shows again heard nothing meanwhile.
    window.addEventListener('pageshow', follow, { signal })
    return () => listening.abort()
  })
  return (
    <ShopContext value={shop}>
      <SwitchContext value={switchTo}>{children}</SwitchContext>
    </ShopContext>
  )
}
