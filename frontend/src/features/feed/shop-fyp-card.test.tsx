import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { ShopFYPCard } from '@/features/feed/shop-fyp-card'
import { createShop, ShopContext } from '@/lib/shop'
import { FakeShop } from '@/testing/fake-shop'
import { createQueryClient } from '@/lib/query-client'
import { server } from '@/testing/setup'

/** A card in its slot, against a shop in memory. */
function renderCard(isCurrent = true) {
  const fake = new FakeShop()
  let cards = 0
  server.use(
    http.all('*', async ({ request }) => {
      if (request.url.includes('/recommend/')) cards += 1
      return (await fake.answer(request)) ?? HttpResponse.error()
    }),
  )
  const shop = createShop()
  const client = createQueryClient()
  const card = (current: boolean) => (
    <ShopContext value={shop}>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <ShopFYPCard slot={3} isCurrent={current} onSkip={vi.fn()} onReason={vi.fn()} />
        </MemoryRouter>
      </QueryClientProvider>
    </ShopContext>
  )
  const view = render(card(isCurrent))
  return {
    fake,
    shop,
    cardsAsked: () => cards,
    setCurrent: (current: boolean) => view.rerender(card(current)),
    comeBack: () => {
      view.unmount()
      render(card(true))
    },
  }
}

const state = () => screen.getByTestId('shop-fyp-card').dataset.state
const rows = () => screen.findAllByTestId('shop-card-product')

it('goes from loading to three products, each of which is a link', async () => {
  renderCard()
  expect(state()).toBe('loading')
  const shown = await rows()
  expect(shown).toHaveLength(3)
  for (const row of shown) expect(within(row).getByRole('link')).toBeDefined()
  expect(state()).toBe('ready')
})

it('tells a failure from an empty card, and can be asked again', async () => {
  let answer = () => HttpResponse.json({ error: 'Down.', code: 'unavailable' }, { status: 503 })
  renderCard()
  server.use(http.get('*/recommend/*', () => answer()))
  await waitFor(() => expect(state()).toBe('error'))
  answer = () => HttpResponse.json({ request_id: 'r', user_id: 'u', strategy: 's', products: [] })
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(state()).toBe('empty'))
})

it('is the same card when it comes back without a signal, a fresh one after one', async () => {
  const { comeBack, cardsAsked, shop } = renderCard()
  await rows()
  comeBack()
  await rows()
  expect(cardsAsked()).toBe(1)
  await shop.signals.click('p12')
  comeBack()
  await rows()
  expect(cardsAsked()).toBe(2)
})

it('waits for a search on its way, so that the card follows it', async () => {
  const { fake, shop, comeBack } = renderCard()
  await rows()
  server.use(
    http.post('*/search', async ({ request }) => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      return (await fake.answer(request)) ?? HttpResponse.error()
    }),
  )
  void shop.signals.search('bluetooth speaker')
  comeBack()
  expect(await screen.findByText('Because you searched “bluetooth speaker”')).toBeDefined()
})

it('does not change under the eyes of who looks at it, but does when they look away', async () => {
  const { cardsAsked, setCurrent, shop } = renderCard()
  await rows()
  await shop.signals.click('p12')
  await rows()
  expect(cardsAsked()).toBe(1)
  setCurrent(false)
  await waitFor(() => expect(cardsAsked()).toBe(2))
})

it('hides a product and takes that back', async () => {
  const { fake } = renderCard()
  const [first] = await rows()
  const user = userEvent.setup({ delay: null })
  await user.click(within(first as HTMLElement).getByRole('button', { name: /Not interested/ }))
  await waitFor(() => expect(fake.events).toMatchObject([{ kind: 'hide', product_id: 'p16' }]))
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(fake.events).toMatchObject([
      { kind: 'undo', undoes: fake.events[1]?.event_id },
      { kind: 'hide' },
    ]),
  )
  expect(await rows()).toHaveLength(3)
})
