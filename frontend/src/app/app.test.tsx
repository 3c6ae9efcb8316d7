import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { products } from '@/testing/fake-catalogue'
import { searchAnswer } from '@/testing/fake-search'
import { FakeShop, failure, json } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

const down = () => failure(503, 'unavailable', 'The store does not answer.')

async function submit(query: string) {
  const user = userEvent.setup({ delay: null })
  await user.type(
    await screen.findByRole('combobox', { name: 'Search the shop' }),
    `${query}{Enter}`,
  )
  return user
}

describe('search', () => {
  it('logs a submitted search by one POST and reads nothing besides', async () => {
    const { callsTo, fake, shop } = renderApp('/')
    await submit('bluetooth speaker')
    expect(await screen.findByRole('link', { name: /Lumo Pocket/ })).toBeDefined()
    expect(callsTo('POST /search')).toHaveLength(1)
    expect(callsTo('GET /search')).toHaveLength(0)
    expect(fake.events).toMatchObject([
      { kind: 'search', query: 'bluetooth speaker', user_id: shop.userId },
    ])
    expect(fake.events[0]?.event_id).toMatch(/-/)
  })

  it('reads an address without logging it, as after a reload', async () => {
    const { callsTo, fake } = renderApp('/find?q=bluetooth+speaker')
    expect(await screen.findByRole('link', { name: /Lumo Pocket/ })).toBeDefined()
    expect(callsTo('GET /search?q=bluetooth')).toHaveLength(1)
    expect(fake.events).toEqual([])
  })

  it('shows a failure as one, keeps the search, and logs it no second time on retry', async () => {
    const { callsTo, fake, shop } = renderApp('/find')
    fake.refuse = () => down()
    const user = await submit('desk lamp')
    const alert = await screen.findByRole('alert')
    expect(shop.queue.size).toBe(1)
    fake.refuse = () => null
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: /Desk Lamp/ })).toBeDefined()
    expect(callsTo('POST /search')).toHaveLength(1)
    expect(callsTo('GET /search')).toHaveLength(1)
  })

  it('says when nothing was found', async () => {
    renderApp('/find?q=zzz')
    expect(await screen.findByText('Nothing found for “zzz”')).toBeDefined()
  })

  it('logs a click with the served list that it came from', async () => {
    const { fake } = renderApp('/find')
    const user = await submit('bluetooth speaker')
    await user.click(await screen.findByRole('link', { name: /Lumo Pocket/ }))
    expect(await screen.findByRole('heading', { level: 1, name: /Lumo Pocket/ })).toBeDefined()
    await waitFor(() =>
      expect(fake.events[0]).toMatchObject({ kind: 'click', product_id: 'p1', request_id: 'r1' }),
    )
  })
})

describe('item', () => {
  it('tells an unknown product from a failure', async () => {
    renderApp('/item/none')
    expect(await screen.findByText('We don’t have this product')).toBeDefined()
  })

  it('offers to try again after a failure', async () => {
    const fake = new FakeShop()
    fake.refuse = () => down()
    renderApp('/item/p1', fake)
    const retry = await screen.findByRole('button', { name: 'Try again' })
    fake.refuse = () => null
    await userEvent.setup({ delay: null }).click(retry)
    expect(await screen.findByRole('heading', { level: 1, name: /Lumo Pocket/ })).toBeDefined()
  })
})

describe('readiness', () => {
  it('shows how far the set-up is and goes on by itself', async () => {
    const { fake } = renderApp('/find')
    fake.progress = 0.42
    expect(await screen.findByText(/Setting up the shop… 42 %/)).toBeDefined()
    fake.progress = 1
    expect(await screen.findByRole('combobox', { name: 'Search the shop' })).toBeDefined()
  })

  it('says that the shop is away, and when it is back sends what was kept', async () => {
    const { fake, shop } = renderApp('/find')
    fake.refuse = () => Response.error()
    await submit('desk lamp')
    expect(await screen.findByText(/^We can’t reach the shop\. Your clicks are kept/)).toBeDefined()
    expect(shop.queue.size).toBe(1)
    fake.refuse = () => null
    await waitFor(() => expect(fake.events).toMatchObject([{ kind: 'search' }]))
  })

  it('leaves a list as it is whose next page did not come while the shop was away', async () => {
    const fake = new FakeShop()
    const found = searchAnswer(new URLSearchParams({ q: 'lamp' }))
    const page = { ...found, request_id: null, products: products.slice(0, 2), next_cursor: '2' }
    fake.refuse = ({ url }) => (url.includes('/search') ? json(page) : null)
    const { callsTo } = renderApp('/find?q=lamp', fake)
    const more = await screen.findByRole('button', { name: 'Show more' })
    fake.refuse = () => down()
    await userEvent.setup({ delay: null }).click(more)
    await screen.findByRole('alert')
    expect(await screen.findByText(/^We can’t reach the shop/)).toBeDefined()
    const shown = screen.getAllByRole('listitem').length
    const asked = callsTo('GET /search').length
    fake.refuse = () => null
    await waitFor(() => expect(screen.queryByText(/^We can’t reach the shop/)).toBeNull())
    expect(callsTo('GET /search')).toHaveLength(asked)
    expect(screen.getAllByRole('listitem')).toHaveLength(shown)
  })

  it('takes no page away when the shop starts again', async () => {
    const { fake } = renderApp('/find')
    const box = await screen.findByRole('combobox', { name: 'Search the shop' })
    await userEvent.setup({ delay: null }).type(box, 'desk')
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    fake.progress = 0.5
    fake.refuse = ({ method }) => (method === 'POST' ? down() : null)
    await submit(' lamp')
    expect(await screen.findByText(/^The shop is starting again\. Your clicks/)).toBeDefined()
    expect(screen.getByRole('combobox', { name: 'Search the shop' })).toHaveProperty(
      'value',
      'desk lamp',
    )
  })
})
