import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { FakeShop, failure } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'
import { server } from '@/testing/setup'

const user = userEvent.setup({ delay: null })

/** A shop that does not take calls that begin so. */
function refusing(fake: FakeShop, ...calls: string[]): void {
  fake.refuse = ({ method, url }) =>
    calls.some((call) => `${method} ${new URL(url).pathname}`.startsWith(call))
      ? failure(503, 'unavailable', 'The store does not answer.')
      : null
}

/** All that the browser keeps, keys and values. */
const keptTexts = () => Object.entries(window.localStorage).flat().map(String)

/** At the page about oneself, behind a feed that follows what is done, a click that takes its time. */
async function atYouWithSlowClick(fake = new FakeShop()) {
  const app = renderApp('/', fake)
  await screen.findAllByTestId('feed-video')
  await user.click(screen.getByRole('link', { name: /^You/ }))
  let arrive = () => {}
  const arrival = new Promise<void>((resolve) => (arrive = resolve))
  server.use(http.post('*/click', () => arrival))
  const renewed = () => app.callsTo(`GET /feed/${app.shop.userId}`).slice(1)
  return { ...app, arrive, renewed }
}

const person = async (name: RegExp) =>
  within(await screen.findByTestId('people-list')).findByRole('button', { name })

describe('shopping as somebody else', () => {
  it('shows their feed and their signals, and oneself again on the way back', async () => {
    const { callsTo, fake, shop } = renderApp('/you')
    fake.events.push({ event_id: 's', kind: 'search', user_id: 'demo-mira', query: 'vinyl' })
    await user.click(await person(/^Mira/))
    await waitFor(() => expect(callsTo('GET /feed/demo-mira')).toHaveLength(1))
    await user.click(screen.getByRole('link', { name: /^You/ }))
    const steering = await screen.findByTestId('steering')
    expect(await within(steering).findByRole('link', { name: /“vinyl”/ })).toBeDefined()
    await user.click(await person(/^You/))
    await waitFor(() => expect(callsTo(`GET /feed/${shop.userId}`)).toHaveLength(1))
  })

  it('asks for nothing more in the name of the one before', async () => {
    const { shop, arrive, callsTo, renewed } = await atYouWithSlowClick()
    const mira = await person(/^Mira/)
    const click = shop.signals.click('p1')
    await user.click(mira)
    await waitFor(() => expect(callsTo('GET /feed/demo-mira')).toHaveLength(1))
    // As long as a feed would have waited for the click.
    await shop.signals.settled()
    arrive()
    await click
    expect(renewed()).toEqual([])
  })

  it('can be a new visitor each time', async () => {
    const { calls } = renderApp('/you')
    const visits = () => new Set(calls.filter((call) => call.startsWith('GET /feed/'))).size
    await user.click(await person(/^New visitor/))
    await waitFor(() => expect(visits()).toBe(1))
    await user.click(screen.getByRole('link', { name: /^You/ }))
    await user.click(await person(/^New visitor/))
    await waitFor(() => expect(visits()).toBe(2))
  })

  it('goes on without the demo’s people, and says when they cannot be shown', async () => {
    const fake = new FakeShop()
    refusing(fake, 'GET /personas')
    renderApp('/you', fake)
    const list = await screen.findByTestId('people-list')
    await within(list).findByRole('alert')
    expect(within(list).getByRole('button', { name: /^New visitor/ })).toBeDefined()
  })
})

describe('being erased', () => {
  const askToBeErased = async () => {
    await user.click(await screen.findByRole('button', { name: 'Erase me' }))
    return within(await screen.findByRole('dialog'))
  }

  it('removes the person from the shop and from the browser, who is somebody new then', async () => {
    const { fake, shop } = renderApp('/you')
    await shop.signals.click('p1')
    refusing(fake, 'POST /events')
    shop.signals.log({ kind: 'like', video_id: 'v1' })
    await shop.queue.flush()
    shop.kept.set('recent-searches', '["lamp"]')
    const dialog = await askToBeErased()
    await user.click(dialog.getByRole('button', { name: 'Erase me' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    fake.refuse = () => null
    await shop.queue.flush()
    expect(fake.events.filter(({ user_id }) => user_id === shop.userId)).toEqual([])
    expect(keptTexts().filter((text) => text.includes(shop.userId))).toEqual([])
    expect(window.localStorage.getItem('shopcard.user')).toMatch(/-/)
  })

  it('has no feed asked for meanwhile, nor afterwards, unless it was not done', async () => {
    const fake = new FakeShop()
    const { shop, arrive, callsTo, renewed } = await atYouWithSlowClick(fake)
    const dialog = await askToBeErased()
    refusing(fake, 'DELETE /users')
    const click = shop.signals.click('p1')
    await user.click(dialog.getByRole('button', { name: 'Erase me' }))
    await shop.signals.told()
    arrive()
    await dialog.findByRole('alert')
    expect(renewed()).toEqual([])
    await click
    await shop.signals.click('p2')
    await waitFor(() => expect(renewed()).toHaveLength(1))
    fake.refuse = () => null
    await user.click(dialog.getByRole('button', { name: 'Erase me' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(callsTo('DELETE /users')).toHaveLength(2)
    expect(renewed()).toHaveLength(1)
  })

  it('changes nothing when the shop does not do it, and says so', async () => {
    const { fake, shop } = renderApp('/you')
    shop.kept.set('recent-searches', '["lamp"]')
    refusing(fake, 'DELETE /users', 'POST /events')
    shop.signals.log({ kind: 'like', video_id: 'v1' })
    const dialog = await askToBeErased()
    await user.click(dialog.getByRole('button', { name: 'Erase me' }))
    await dialog.findByRole('alert')
    expect(shop.kept.get('recent-searches')).toBe('["lamp"]')
    expect(shop.queue.size).toBe(1)
    expect(window.localStorage.getItem('shopcard.user')).toBe(shop.userId)
  })
})
