import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy, type ComponentType } from 'react'
import { Link, MemoryRouter, Route, Routes } from 'react-router'
import { beforeEach, expect, it, vi } from 'vitest'
import { Layout } from '@/app/layout'
import { PageBoundary } from '@/app/page-boundary'
import { createShop, ShopContext } from '@/lib/shop'
import { createQueryClient } from '@/lib/query-client'

// React tells the console of every error that a boundary caught.
beforeEach(() => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  return () => quiet.mockRestore()
})

/** Two pages in the app's frame; the code of the second does not come. */
function renderPages(address: string) {
  const reload = vi.fn()
  const Missing = lazy<ComponentType>(() =>
    Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  )
  render(
    <ShopContext value={createShop()}>
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route element={<Layout />}>
              <Route
                path="/"
                element={
                  <PageBoundary key="here" onReload={reload}>
                    <Link to="/missing">Go on</Link>
                  </PageBoundary>
                }
              />
              <Route
                path="/missing"
                element={
                  <PageBoundary key="missing" onReload={reload}>
                    <Missing />
                  </PageBoundary>
                }
              />
            </Route>
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </ShopContext>,
  )
  return { reload, user: userEvent.setup({ delay: null }) }
}

const failure = () => screen.findByRole('heading', { name: 'This page did not load.' })

it('says that the code of a page did not come, with a way to fetch it, which has the focus', async () => {
  const { reload, user } = renderPages('/missing')
  await failure()
  const button = screen.getByRole('button', { name: 'Reload' })
  await waitFor(() => expect(document.activeElement).toBe(button))
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeDefined()
  await user.click(button)
  expect(reload).toHaveBeenCalledOnce()
})

it('has the focus on the way from another page too, which is otherwise at the page’s start', async () => {
  const { user } = renderPages('/')
  await user.click(screen.getByRole('link', { name: 'Go on' }))
  await failure()
  const button = screen.getByRole('button', { name: 'Reload' })
  await waitFor(() => expect(document.activeElement).toBe(button))
})

it('is over on the next page', async () => {
  const { user } = renderPages('/missing')
  await failure()
  await user.click(screen.getByRole('link', { name: 'For You' }))
  expect(await screen.findByRole('link', { name: 'Go on' })).toBeDefined()
})
