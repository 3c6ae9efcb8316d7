import '@/app/theme.css'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App, loadPageAt, loadPages } from '@/app/app'
import { prefetchPage } from '@/app/prefetch-page'
import { firstPicture } from '@/lib/first-picture'
import { createQueryClient } from '@/lib/query-client'
import { createShop } from '@/lib/shop'
import { browserStorage } from '@/lib/storage'
import { isKnown } from '@/lib/user-id'

const storage = browserStorage()
// The typeface is larger than the picture that it would hold back, unless it is in the cache.
void (isKnown(storage) ? Promise.resolve() : firstPicture())
  .then(() => import('@fontsource-variable/inter'))
  .catch(() => undefined)

const shop = createShop(storage)
shop.queue.start()

const queryClient = createQueryClient()
prefetchPage(queryClient, shop, location)

function render() {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root.')
  createRoot(root).render(
    <StrictMode>
      <BrowserRouter>
        <App shop={shop} queryClient={queryClient} />
      </BrowserRouter>
    </StrictMode>,
  )
}

// With its code there: an empty frame, once shown, React would leave there for a while. And in a
// transition, which is made in short turns, between which the browser sees to what else there is.
void loadPageAt(location.pathname).then(() => startTransition(render))

// After the first page has what it needs.
window.addEventListener('load', () => {
  setTimeout(() => void loadPages().catch(() => undefined), 1_500)
})
