import '@/app/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App, loadPages } from '@/app/app'
import { createQueryClient } from '@/lib/query-client'
import { createShop } from '@/lib/shop'

const shop = createShop()
shop.queue.start()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <App shop={shop} queryClient={createQueryClient()} />
    </BrowserRouter>
  </StrictMode>,
)

// After the first page has what it needs.
window.addEventListener('load', () => {
  setTimeout(() => void loadPages().catch(() => undefined), 1_500)
})
