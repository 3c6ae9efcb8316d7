import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { nameOf } from '@/features/feed/feed-query'
import { useFeed } from '@/features/feed/use-feed'
import { createQueryClient } from '@/lib/query-client'
import { createShop, ShopContext } from '@/lib/shop'
import { FakeShop, failure } from '@/testing/fake-shop'
import { server } from '@/testing/setup'

/** A feed of which two pages are there. `hold` keeps the next answer back until it is let go. */
async function openedFeed(fake = new FakeShop()) {
  const asked: string[] = []
  let gate: Promise<void> | null = null
  server.use(
    http.all('*', async ({ request }) => {
      const { pathname, search } = new URL(request.url)
      if (pathname.startsWith('/feed/')) asked.push(search)
      const waited = gate
      gate = null
      const answer = await fake.answer(request)
      await waited
      return answer ?? HttpResponse.error()
    }),
  )
  const shop = createShop()
  const client = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ShopContext value={shop}>
      <QueryClientProvider client={client}>
        <MemoryRouter>{children}</MemoryRouter>
      </QueryClientProvider>
    </ShopContext>
  )
  const show = () => renderHook(() => useFeed(), { wrapper })
  const { result } = show()
  const names = () => result.current.items?.map(nameOf) ?? []
  const has = (count: number) => waitFor(() => expect(names()).toHaveLength(count))
  await has(5)
  const hold = () => {
    let letGo = () => {}
    gate = new Promise((resolve) => (letGo = resolve))
    return () => letGo()
  }
  return { feed: () => result.current, names, has, hold, asked, show }
}

it('never begins behind a renewal under way', async () => {
  const { feed, names, has, hold, asked } = await openedFeed()
  act(() => feed().loadMore())
  await has(10)
  const before = names()
  const letGo = hold()
  act(() => void feed().renewAfter(2))
  expect(names()).toEqual(before.slice(0, 3))
  await waitFor(() => expect(asked.at(-1)).toMatch(/cursor=3&fresh=true$/))
  act(() => void feed().renewAfter(7))
  expect(names()).toEqual(before.slice(0, 3))
  await has(8)
  expect(asked.slice(2).every((search) => search.includes('cursor=3&fresh'))).toBe(true)
  const after = names()
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
  for (const gone of before.slice(3)) expect(after).not.toContain(gone)
  letGo()
  await act(() => Promise.resolve())
  expect(names()).toEqual(after)
})

it('goes on in a new visit where the shop does not know the old one any more', async () => {
  const fake = new FakeShop()
  const { feed, names, has, asked } = await openedFeed(fake)
  const before = names()
  fake.refuse = ({ url }) =>
    url.includes('cursor=') ? failure(400, 'bad_cursor', 'This cursor is from long ago.') : null
  act(() => feed().loadMore())
  await has(10)
  expect(names().slice(0, 5)).toEqual(before)
  expect(asked.slice(1)).toEqual(['?limit=5&cursor=5', '?limit=5'])
})

it('is owed after a failure, whatever came since, until it is done', async () => {
  const fake = new FakeShop()
  const { feed, names, has, asked, show } = await openedFeed(fake)
  const before = names()
  fake.refuse = ({ url }) =>
    url.includes('fresh=') ? failure(503, 'unavailable', 'The store does not answer.') : null
  await act(() => feed().renewAfter(2))
  act(() => feed().loadMore())
  await has(10)
  fake.refuse = () => null
  show()
  await has(7)
  expect(names().slice(0, 2)).toEqual(before.slice(0, 2))
  const calls = asked.length
  show()
  await act(() => Promise.resolve())
  expect(asked).toHaveLength(calls)
})
