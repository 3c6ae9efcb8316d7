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
  const onSkip = vi.fn()
  const card = (current: boolean, slot = 3) => (
    <ShopContext value={shop}>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <ShopFYPCard
            key={slot}
            slot={slot}
            isCurrent={current}
            onReturn={() => {}}
            onSkip={onSkip}
            onReason={vi.fn()}
          />
        </MemoryRouter>
      </QueryClientProvider>
    </ShopContext>
  )
  const view = render(card(isCurrent))
  return {
    fake,
    shop,
    onSkip,
    cardsAsked: () => cards,
    setCurrent: (current: boolean) => view.rerender(card(current)),
    nextCard: () => view.rerender(card(true, 9)),
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
  void shop.signals.search('bluetooth speaker').submit()
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

it('asks for other products than those of the card before', async () => {
  const { nextCard } = renderCard()
  const idsOf = (shown: HTMLElement[]) => shown.map((row) => row.dataset.productId)
  const first = idsOf(await rows())
  nextCard()
  await waitFor(async () => expect(idsOf(await rows())).not.toEqual(first))
  for (const id of idsOf(await rows())) expect(first).not.toContain(id)
})

it('rather shows the same products again than fewer', async () => {
  const { fake, nextCard } = renderCard()
  const shown = await rows()
  fake.refuse = ({ url }) =>
    url.includes('exclude=')
      ? HttpResponse.json({ request_id: 'r', user_id: 'u', strategy: 's', products: [] })
      : null
  nextCard()
  expect(await rows()).toHaveLength(shown.length)
})

async function openMenuOfFirst() {
  const [first] = await rows()
  const user = userEvent.setup({ delay: null })
  await user.click(within(first as HTMLElement).getByRole('button', { name: /^More about/ }))
  return user
}

it('hides a product and takes that back, the focus in its place', async () => {
  const { fake } = renderCard()
  const user = await openMenuOfFirst()
  await user.click(screen.getByRole('button', { name: /^Not interested/ }))
  await waitFor(() => expect(fake.events).toMatchObject([{ kind: 'hide', product_id: 'p16' }]))
  expect(document.activeElement?.textContent).toBe('Undo')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(fake.events).toMatchObject([
      { kind: 'undo', undoes: fake.events[1]?.event_id },
      { kind: 'hide' },
    ]),
  )
  expect(await rows()).toHaveLength(3)
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^More about/)
})

it('forgets the search behind a product, with its repeats', async () => {
  const { fake, shop } = renderCard(false)
  for (const query of ['desk lamp', 'bluetooth speaker', 'bluetooth speaker']) {
    await shop.signals.search(query).submit()
  }
  expect(await screen.findByText('Because you searched “bluetooth speaker”')).toBeDefined()
  const user = await openMenuOfFirst()
  await user.click(screen.getByRole('button', { name: /^Why this/ }))
  expect(await screen.findByText(/^You searched for “bluetooth speaker”/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Forget this search' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(fake.events).toMatchObject([{ kind: 'search', query: 'desk lamp' }])
  expect(await screen.findByText('Because you searched “desk lamp”')).toBeDefined()
})

it('says when a search could not be forgotten, and stays open', async () => {
  const { fake, shop, setCurrent } = renderCard(false)
  await shop.signals.search('bluetooth speaker').submit()
  await screen.findByText('Because you searched “bluetooth speaker”')
  setCurrent(true)
  const user = await openMenuOfFirst()
  await user.click(screen.getByRole('button', { name: /^Why this/ }))
  fake.refuse = ({ method }) => (method === 'DELETE' ? HttpResponse.error() : null)
  await user.click(await screen.findByRole('button', { name: 'Forget this search' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not forget/)
})

it('puts itself aside, and moves on', async () => {
  const { fake, shop, onSkip } = renderCard()
  await rows()
  const user = userEvent.setup({ delay: null })
  await user.click(screen.getByRole('button', { name: 'Not now' }))
  expect(onSkip).toHaveBeenCalledOnce()
  await shop.queue.flush()
  expect(fake.events).toMatchObject([{ kind: 'dismiss', request_id: 'r1' }])
})

it('tells that it was scrolled past, not that it was put aside or looked at', async () => {
  const { fake, shop, setCurrent, nextCard } = renderCard(false)
  await rows()
  setCurrent(true)
  setCurrent(false)
  setCurrent(true)
  setCurrent(false)
  await shop.queue.flush()
  expect(fake.events).toMatchObject([{ kind: 'skip', request_id: 'r1' }])
  nextCard()
  await rows()
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Not now' }))
  setCurrent(false)
  await shop.queue.flush()
  expect(fake.events.map(({ kind }) => kind)).toEqual(['dismiss', 'skip'])
})

it('tells once of each product that was in sight while it was on stage', async () => {
  const sights = stubSight()
  const { fake, setCurrent } = renderCard(false)
  await rows()
  expect(sights.observed()).toBe(0)
  setCurrent(true)
  await waitFor(() => expect(sights.observed()).toBe(3))
  sights.show()
  await waitFor(() => expect(fake.events).toHaveLength(3))
  const seen = fake.events.map(({ kind, request_id, position }) => [kind, request_id, position])
  expect(seen.reverse()).toEqual([0, 1, 2].map((place) => ['impression', 'r1', place]))
})

/** Observers of sight whose elements come into sight when `show` is called. */
function stubSight() {
  const callbacks = new Set<IntersectionObserverCallback>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly callback: IntersectionObserverCallback
      constructor(callback: IntersectionObserverCallback) {
        this.callback = callback
      }
      observe = () => callbacks.add(this.callback)
      disconnect = () => callbacks.delete(this.callback)
    },
  )
  const whole = [{ intersectionRatio: 1 }] as IntersectionObserverEntry[]
  return {
    observed: () => callbacks.size,
    show: () => callbacks.forEach((call) => call(whole, {} as IntersectionObserver)),
  }
}
