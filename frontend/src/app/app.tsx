import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode } from 'react'
import { matchPath, Route, Routes } from 'react-router'
import { ForYouPage } from '@/app/for-you-page'
import { Layout } from '@/app/layout'
import { NotFoundPage } from '@/app/not-found-page'
import { PageBoundary } from '@/app/page-boundary'
import { Readiness } from '@/app/readiness'
import { ShopProvider } from '@/app/shop-provider'
import { loadToasts } from '@/components/toasts'
import { loadShopCard } from '@/features/feed/feed-stage'
import { loadSuggestions } from '@/features/search/search-box'
import { pagePaths } from '@/lib/paths'
import type { Shop } from '@/lib/shop'

const findPage = () => import('@/features/search/find-page')
const itemPage = () => import('@/features/product/item-page')
const picksPage = () => import('@/features/picks/picks-page')
const cartPage = () => import('@/features/cart/cart-page')
const youPage = () => import('@/app/you-page')
const studioPage = () => import('@/app/studio-page')
const feedSheets = () => import('@/features/feed/feed-sheets')
const FindPage = lazy(async () => ({ default: (await findPage()).FindPage }))
const ItemPage = lazy(async () => ({ default: (await itemPage()).ItemPage }))
const PicksPage = lazy(async () => ({ default: (await picksPage()).PicksPage }))
const CartPage = lazy(async () => ({ default: (await cartPage()).CartPage }))
const YouPage = lazy(async () => ({ default: (await youPage()).YouPage }))
const StudioPage = lazy(studioPage)

const pageCode = [
  [pagePaths.find, findPage],
  [pagePaths.item, itemPage],
  [pagePaths.picks, picksPage],
  [pagePaths.cart, cartPage],
  [pagePaths.you, youPage],
  [pagePaths.studio, studioPage],
] as const

/** How long the frame around a page is held back for its code. */
const PATIENCE_MS = 1_000

/**
 * Fetches the code of the page that an address opens, if it is not part of the first load. Resolves
 * when it is there, failed, or is not to be waited for any longer: the page tells the rest.
 */
export async function loadPageAt(pathname: string): Promise<void> {
  const [, load] = pageCode.find(([path]) => matchPath(path, pathname)) ?? []
  if (!load) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))
  const loaded = load().then(
    () => undefined,
    () => undefined,
  )
  await Promise.race([loaded, patience])
  clearTimeout(timer)
}

/**
 * Fetches the code of what is not open yet, so that it opens at once, without the shop too. One
 * after the other: a phone has more to do.
 */
export async function loadPages(): Promise<void> {
  const pages = [findPage, itemPage, picksPage, cartPage, youPage]
  for (const part of [loadShopCard, loadToasts, loadSuggestions, feedSheets, ...pages]) {
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
              <Route path={pagePaths.find} element={page('find', <FindPage />)} />
              <Route path={pagePaths.item} element={page('item', <ItemPage />)} />
              <Route path={pagePaths.picks} element={page('picks', <PicksPage />)} />
              <Route path={pagePaths.you} element={page('you', <YouPage />)} />
              <Route path={pagePaths.cart} element={page('cart', <CartPage />)} />
              <Route path={pagePaths.studio} element={page('studio', <StudioPage />)} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </Readiness>
      </ShopProvider>
    </QueryClientProvider>
  )
}
