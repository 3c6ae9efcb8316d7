import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { prefetchPage } from '@/app/prefetch-page'
import { HIDDEN } from '@/features/feed/use-marks'
import { createQueryClient } from '@/lib/query-client'
import { createShop } from '@/lib/shop'
import { videos } from '@/testing/fake-catalogue'
import { FakeShop } from '@/testing/fake-shop'
import { callsAnsweredBy, renderApp } from '@/testing/render-app'

it('asks once for the feed, at once for the picture of what it begins with', async () => {
  const fake = new FakeShop()
  const items = [{ type: 'video', ...videos[0], poster: '/media/first.webp', cursor: null }]
  fake.refuse = ({ url }) =>
    url.includes('/feed/') ? Response.json({ request_id: 'r1', items, next_cursor: null }) : null
  const { callsTo } = renderApp('/', fake)
  await screen.findByTestId('feed-video')
  expect(callsTo('GET /feed')).toHaveLength(1)
  const asked = document.head.querySelector('link[rel=preload][as=image]')
  expect(asked?.getAttribute('href')).toMatch(/\/media\/first\.webp$/)
})

const preloaded = () =>
  [...document.head.querySelectorAll('link[rel=preload][as=image]')].map(
    (link) => link.getAttribute('href')?.split('/').at(-1) ?? '',
  )

/** A shop of videos with these posters; the last is not in the feed, only shared. */
function shopWithPosters(...names: string[]) {
  const fake = new FakeShop()
  const all = names.map((name, at) => ({
    ...(videos[at] as (typeof videos)[number]),
    poster: `/media/${name}`,
    cursor: null,
  }))
  const items = all.slice(0, -1).map((video) => ({ type: 'video', ...video }))
  fake.refuse = ({ url }) => {
    if (url.includes('/videos/')) return Response.json(all.at(-1))
    if (!url.includes('/feed/')) return null
    return Response.json({ request_id: 'r1', items, next_cursor: null })
  }
  return fake
}

it('asks for the picture of the video that the address shares, not for that of another', async () => {
  renderApp('/?video=v3', shopWithPosters('a.webp', 'b.webp', 'shared.webp'))
  await waitFor(() => expect(preloaded()).toContain('shared.webp'))
  expect(preloaded()).not.toContain('a.webp')
})

it('asks for no picture of what was hidden before', async () => {
  const fake = shopWithPosters('hidden.webp', 'next.webp', 'none.webp')
  createShop().kept.set(HIDDEN, JSON.stringify({ [String(videos[0]?.video_id)]: true }))
  renderApp('/', fake)
  await waitFor(() => expect(preloaded()).toContain('next.webp'))
  expect(preloaded()).not.toContain('hidden.webp')
})

it('asks once for the results that an address names, as it narrows them', async () => {
  const { callsTo } = renderApp('/find?q=speaker&min_price=10')
  await screen.findByTestId('search-results')
  expect(callsTo('GET /search')).toEqual([expect.stringContaining('min_price=10')])
})

it('asks once for the product that an address names', async () => {
  const { callsTo } = renderApp('/item/p1')
  await screen.findByRole('heading', { level: 1 })
  expect(callsTo('GET /product/p1').filter((call) => !call.includes('similar'))).toHaveLength(1)
})

it('asks once for the product that the feed begins with, and how the shop is', async () => {
  const { callsTo } = renderApp('/')
  await screen.findByTestId('feed-video')
  await waitFor(() => expect(callsTo(`GET /product/${videos[0]?.product_ids[0]}`)).toHaveLength(1))
  expect(callsTo('GET /ready')).toHaveLength(1)
})

it.each([
  ['/', 'GET /feed/'],
  ['/', `GET /product/${videos[0]?.product_ids[0]}`],
  ['/', 'GET /ready'],
  ['/find?q=speaker&min_price=10', 'GET /search?'],
  ['/item/p1', 'GET /product/p1'],
])('asks before there is a page: at %s for %s', async (address, call) => {
  const calls = callsAnsweredBy(new FakeShop())
  prefetchPage(createQueryClient(), createShop(), new URL(address, location.origin))
  await waitFor(() => expect(calls).toContainEqual(expect.stringContaining(call)))
})

it('asks for no products where videos are shown', async () => {
  const { callsTo } = renderApp('/find?q=speaker&tab=videos')
  await waitFor(() => expect(callsTo('GET /videos')).toHaveLength(1))
  expect(callsTo('GET /search')).toEqual([])
})

it('leaves it to the page to tell that the shop does not answer', async () => {
  const fake = new FakeShop()
  fake.refuse = ({ url }) => (url.includes('/feed/') ? Response.error() : null)
  renderApp('/', fake)
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined()
})
