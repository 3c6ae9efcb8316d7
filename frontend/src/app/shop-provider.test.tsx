import { QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { http } from 'msw'
import { expect, it } from 'vitest'
import { ShopProvider } from '@/app/shop-provider'
import { createQueryClient, READINESS } from '@/lib/query-client'
import { createShop, useShop, useSwitchShopper, type Shop } from '@/lib/shop'
import { newVisitor, oneself } from '@/lib/shopper'
import { FakeShop, failure } from '@/testing/fake-shop'
import { server } from '@/testing/setup'

/** The provider over a shop in memory, and what it hands down at the moment. */
function renderProvider() {
  const fake = new FakeShop()
  server.use(http.all('*', async ({ request }) => (await fake.answer(request)) ?? undefined))
  const client = createQueryClient()
  const now: { shop: Shop; switchTo: ReturnType<typeof useSwitchShopper> }[] = []
  function Probe() {
    now.unshift({ shop: useShop(), switchTo: useSwitchShopper() })
    return null
  }
  render(
    <QueryClientProvider client={client}>
      <ShopProvider shop={createShop()}>
        <Probe />
      </ShopProvider>
    </QueryClientProvider>,
  )
  const current = () => {
    const [latest] = now
    if (!latest) throw new Error('Nothing was rendered.')
    return latest
  }
  const switchTo: (typeof now)[number]['switchTo'] = (shopper) =>
    act(() => current().switchTo(shopper))
  return { fake, client, shop: () => current().shop, switchTo }
}

it('leaves what one did before on its way, under one’s own id', async () => {
  const { fake, shop, switchTo } = renderProvider()
  const self = shop()
  fake.refuse = () => failure(503, 'unavailable', 'The store does not answer.')
  const like = self.signals.log({ kind: 'like', video_id: 'v1' })
  const click = self.signals.click('p1')
  const visitor = newVisitor()
  switchTo(visitor)
  await click
  const save = shop().signals.log({ kind: 'save', video_id: 'v1' })
  fake.refuse = () => null
  await shop().queue.flush()
  const known = fake.events.map(({ kind, user_id }) => `${kind} ${user_id}`)
  expect(known.sort()).toEqual(
    [`click ${self.userId}`, `like ${self.userId}`, `save ${visitor.userId}`].sort(),
  )
  expect(fake.events.map(({ event_id }) => event_id)).toEqual(expect.arrayContaining([like, save]))
  expect(shop().queue.size).toBe(0)
})

it('keeps what belongs to each apart, and gives it back', () => {
  const { shop, switchTo } = renderProvider()
  shop().kept.set('cart', 'mine')
  switchTo(newVisitor())
  expect(shop().kept.get('cart')).toBeNull()
  switchTo(oneself(shop().storage))
  expect(shop().kept.get('cart')).toBe('mine')
})

it('keeps nothing of a visitor who left', () => {
  const { shop, switchTo } = renderProvider()
  const visitor = newVisitor()
  switchTo(visitor)
  shop().kept.set('cart', 'theirs')
  switchTo(oneself(shop().storage))
  expect(
    shop()
      .storage.keys()
      .filter((key) => key.includes(visitor.userId)),
  ).toEqual([])
})

it('forgets the answers that the one before was given, but not how the shop is', () => {
  const { client, switchTo } = renderProvider()
  client.setQueryData(READINESS, { kind: 'open' })
  client.setQueryData(['search', 'lamp'], { pages: [{ request_id: 'r1' }], pageParams: [null] })
  switchTo(newVisitor())
  expect(client.getQueryData(['search', 'lamp'])).toBeUndefined()
  expect(client.getQueryData(READINESS)).toEqual({ kind: 'open' })
})

it('goes on as somebody new when one was erased in another tab, and only then', () => {
  const { client, shop } = renderProvider()
  const before = shop()
  const tell = () => act(() => void window.dispatchEvent(new StorageEvent('storage')))
  tell()
  expect(shop()).toBe(before)
  client.setQueryData(['signals', before.userId], { signals: [] })
  window.localStorage.setItem('shopcard.user', 'somebody-new')
  tell()
  expect(shop().userId).toBe('somebody-new')
  expect(client.getQueryData(['signals', before.userId])).toBeUndefined()
})

it('tells nothing more of whom another tab erased', async () => {
  const { fake, shop } = renderProvider()
  const { signals, queue, userId } = shop()
  signals.log({ kind: 'like', video_id: 'v1' })
  window.localStorage.setItem('shopcard.user', 'somebody-new')
  // Nobody heard of it while the browser kept the page for the way back.
  act(() => void window.dispatchEvent(new Event('pageshow')))
  expect(shop().userId).toBe('somebody-new')
  expect(queue.size).toBe(0)
  signals.log({ kind: 'view', video_id: 'v1' })
  await signals.click('p1')
  await expect(signals.search('lamp').submit()).rejects.toThrow()
  shop().signals.log({ kind: 'like', video_id: 'v2' })
  await queue.flush()
  expect(fake.events.map(({ user_id }) => user_id)).toEqual(['somebody-new'])
  expect(
    Object.values(window.localStorage)
      .map(String)
      .filter((text) => text.includes(userId)),
  ).toEqual([])
})

it('tells to the end what somebody did who only left', async () => {
  const { fake, shop, switchTo } = renderProvider()
  const { signals, queue, userId } = shop()
  switchTo(newVisitor())
  signals.log({ kind: 'view', video_id: 'v1' })
  await queue.flush()
  expect(fake.events).toMatchObject([{ kind: 'view', user_id: userId }])
})
