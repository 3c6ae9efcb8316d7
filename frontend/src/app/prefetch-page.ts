import type { QueryClient } from '@tanstack/react-query'
import { preload } from 'react-dom'
import { matchPath } from 'react-router'
import { entriesOf, feedQuery, isShown, sharedVideoQuery } from '@/features/feed/feed-query'
import { visitOf } from '@/features/feed/feed-visit'
import { queryIn, readRefinement } from '@/features/search/refined-address'
import { tabIn } from '@/features/search/result-tabs'
import { resultsQuery } from '@/features/search/search-query'
import { mediaUrl } from '@/lib/api'
import { pagePaths } from '@/lib/paths'
import { productQuery } from '@/lib/product-query'
import { readinessQuery } from '@/lib/readiness'
import type { Shop } from '@/lib/shop'

type Address = Pick<URL, 'pathname' | 'search'>

/** Asks for what a page shows, and how the shop is, while its code comes and it is being made. */
export function prefetchPage(client: QueryClient, shop: Shop, at: Address): void {
  const { pathname, search } = at
  const params = new URLSearchParams(search)
  const query = queryIn(params)
  if (pathname === pagePaths.forYou) void prefetchFeed(client, shop, params.get('video'))
  else if (pathname === pagePaths.find && query && tabIn(params) === 'products')
    void client
      .infiniteQuery(resultsQuery(shop.api, query, readRefinement(params)))
      .catch(isToldByThePage)
  const productId = matchPath(pagePaths.item, pathname)?.params.productId
  if (productId) void client.query(productQuery(shop.api, productId)).catch(isToldByThePage)
  void client.query(readinessQuery(shop.api)).catch(isToldByThePage)
}

/** The feed, and picture and product of what it begins with: the shared video where there is one. */
async function prefetchFeed(client: QueryClient, shop: Shop, sharedId: string | null) {
  const asked = client.infiniteQuery(feedQuery(shop)).catch(isToldByThePage)
  const shared =
    sharedId && (await client.query(sharedVideoQuery(shop, sharedId)).catch(isToldByThePage))
  const first =
    shared || (await asked)?.pages.flatMap(entriesOf).find(isShown(visitOf(shop).hiddenBefore))
  if (first?.item.type !== 'video') return
  const { poster, product_ids: shown } = first.item
  if (poster) preload(mediaUrl(poster), { as: 'image', fetchPriority: 'high' })
  if (shown[0]) void client.query(productQuery(shop.api, shown[0])).catch(isToldByThePage)
}

/** The page asks for the same, and shows how that went. */
const isToldByThePage = () => undefined
