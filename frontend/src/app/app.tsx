import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { matchPath, Route, Routes } from 'react-router'
import { ForYouPage } from '@/app/for-you-page'
import { Layout } from '@/app/layout'
import { NotFoundPage } from '@/app/not-found-page'
import { PageBoundary } from '@/app/page-boundary'
import { pageCode } from '@/app/page-code'
import { Readiness } from '@/app/readiness'
import { ShopProvider } from '@/app/shop-provider'
import { loadToasts } from '@/components/toasts'
import { loadShopCard } from '@/features/feed/feed-stage'
import { loadPeople } from '@/features/people/shopper-chip'
import { loadSuggestions } from '@/features/search/search-box'
import { briefly } from '@/lib/briefly'
import { pagePaths } from '@/lib/paths'
import type { Shop } from '@/lib/shop'

const find = pageCode(async () => (await import('@/features/search/find-page')).FindPage)
const item = pageCode(async () => (await import('@/features/product/item-page')).ItemPage)
const picks = pageCode(async () => (await import('@/features/picks/picks-page')).PicksPage)
const cart = pageCode(async () => (await import('@/features/cart/cart-page')).CartPage)
const you = pageCode(async () => (await import('@/app/you-page')).YouPage)
const studio = pageCode(async () => (await import('@/app/studio-page')).default)
const feedSheets = () => import('@/features/feed/feed-sheets')

const pagesLater = { find, item, picks, cart, you, studio }

/** How long the frame around a page is held back for its code. */
const PATIENCE_MS = 1_000

/**
 * Fetches the code of the page that an address opens, if it is not part of the first load. Resolves
 * when it is there, failed, or is not to be waited for any longer: the page tells the rest.
 */
export async function loadPageAt(pathname: string): Promise<void> {
  const names = Object.keys(pagesLater) as (keyof typeof pagesLater)[]
  const name = names.find((each) => matchPath(pagePaths[each], pathname))
  if (name) await briefly(pagesLater[name].load(), PATIENCE_MS)
}

/**
 * Fetches the code of what is not open yet, so that it opens at once, without the shop too. One
 * after the other: a phone has more to do.
 */
export async function loadPages(): Promise<void> {
  const pages = [find, item, picks, cart, you].map(({ load }) => load)
  const parts = [loadShopCard, loadToasts, loadSuggestions, loadPeople, feedSheets]
  for (const part of [...parts, ...pages]) {
    await part().catch(() => undefined)
  }
}

/** A failure of one page is not that of the next: each has a boundary of its own. */
function page(name: string, content: ReactNode) {
  return <PageBoundary key={name}>{content}</PageBoundary>
}

/** Providers and routes; needs a router around it. */
export function App({ shop, queryClient }: { shop: Shop; queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ShopProvider shop={shop}>
        <Readiness>
          <Routes>
            <Route element={<Layout />}>
              <Route path={pagePaths.forYou} element={page('forYou', <ForYouPage />)} />
              <Route path={pagePaths.find} element={page('find', <find.Page />)} />
              <Route path={pagePaths.item} element={page('item', <item.Page />)} />
              <Route path={pagePaths.picks} element={page('picks', <picks.Page />)} />
              <Route path={pagePaths.you} element={page('you', <you.Page />)} />
              <Route path={pagePaths.cart} element={page('cart', <cart.Page />)} />
              <Route path={pagePaths.studio} element={page('studio', <studio.Page />)} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </Readiness>
      </ShopProvider>
    </QueryClientProvider>
  )
}
