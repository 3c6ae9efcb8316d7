import type { QueryClient } from '@tanstack/react-query'
import { preload } from 'react-dom'
import { feedQuery } from '@/features/feed/feed-query'
import { queryIn, readRefinement } from '@/features/search/refined-address'
import { tabIn } from '@/features/search/result-tabs'
import { resultsQuery } from '@/features/search/search-query'
import { mediaUrl } from '@/lib/api'
import { pagePaths } from '@/lib/paths'
import type { Shop } from '@/lib/shop'

type Address = Pick<URL, 'pathname' | 'search'>

/** Asks for what a page shows while its code is on its way and it is being made. */
export function prefetchPage(client: QueryClient, shop: Shop, at: Address): void {
  const { pathname, search } = at
  const params = new URLSearchParams(search)
  const query = queryIn(params)
  if (pathname === pagePaths.forYou) void prefetchFeed(client, shop)
  else if (pathname === pagePaths.find && query && tabIn(params) === 'products')
    void client
      .infiniteQuery(resultsQuery(shop.api, query, readRefinement(params)))
      .catch(isToldByThePage)
}

async function prefetchFeed(client: QueryClient, shop: Shop): Promise<void> {
  const feed = await client.infiniteQuery(feedQuery(shop)).catch(isToldByThePage)
  const first = feed?.pages[0]?.items[0]
  if (first?.type === 'video' && first.poster)
    preload(mediaUrl(first.poster), { as: 'image', fetchPriority: 'high' })
}

/** The page asks for the same, and shows how that went. */
const isToldByThePage = () => undefined
