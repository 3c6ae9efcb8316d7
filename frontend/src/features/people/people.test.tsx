import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { FakeShop, failure } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

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
