import { render } from '@testing-library/react'
import { http } from 'msw'
import { MemoryRouter, parsePath } from 'react-router'
import { App } from '@/app/app'
import { prefetchPage } from '@/app/prefetch-page'
import { createQueryClient } from '@/lib/query-client'
import { createShop } from '@/lib/shop'
import { FakeShop, failure } from '@/testing/fake-shop'
import { server } from '@/testing/setup'

/**
 * The whole app at an address, against a shop in memory; `state` is what history keeps with it.
 * `calls` lists what it asked for.
 */
export function renderApp(address: string, fake = new FakeShop(), state?: unknown) {
  const calls = callsAnsweredBy(fake)
  const shop = createShop()
  const queryClient = createQueryClient()
  prefetchPage(queryClient, shop, new URL(address, location.origin))
  const view = render(
    <MemoryRouter initialEntries={[{ ...parsePath(address), state }]}>
      <App shop={shop} queryClient={queryClient} />
    </MemoryRouter>,
  )
  return { ...view, fake, shop, calls, callsTo: (start: string) => callsTo(calls, start) }
}

/** Has a shop in memory answer. What it was asked for is added as it comes. */
export function callsAnsweredBy(fake: FakeShop): string[] {
  const calls: string[] = []
  server.use(
    http.all('*', async ({ request }) => {
      const url = new URL(request.url)
      calls.push(`${request.method} ${url.pathname}${url.search}`)
      return (await fake.answer(request)) ?? failure(404, 'not_found', 'There is no such call.')
    }),
  )
  return calls
}

function callsTo(calls: string[], start: string): string[] {
  return calls.filter((call) => call.startsWith(start))
}
