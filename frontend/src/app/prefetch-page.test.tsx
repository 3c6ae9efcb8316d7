import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { videos } from '@/testing/fake-catalogue'
import { FakeShop } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

beforeEach(() => void vi.stubGlobal('matchMedia', () => ({ matches: false })))

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

it('asks once for the results that an address names, as it narrows them', async () => {
  const { callsTo } = renderApp('/find?q=speaker&min_price=10')
  await screen.findByTestId('search-results')
  expect(callsTo('GET /search')).toEqual([expect.stringContaining('min_price=10')])
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
