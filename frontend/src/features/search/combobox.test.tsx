import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { FakeShop, failure } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

async function start(fake = new FakeShop()) {
  const app = renderApp('/find', fake)
  Element.prototype.scrollIntoView = () => undefined
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Search the shop' })
  const user = userEvent.setup({ delay: null })
  const active = () => {
    const id = box.getAttribute('aria-activedescendant')
    return id ? document.getElementById(id)?.textContent : null
  }
  return { ...app, box, user, active }
}

const options = async () =>
  within(await screen.findByRole('listbox', { name: 'Suggestions' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent)

describe('the list below the box', () => {
  it('is there from two letters on, in groups, and asked for once the hand rests', async () => {
    const { box, user, callsTo } = await start()
    await user.type(box, 'l')
    expect(box.getAttribute('aria-expanded')).toBe('false')
    await user.type(box, 'umo')
    expect(await options()).toContain('Lumo')
    expect(box.getAttribute('aria-expanded')).toBe('true')
    expect(box.getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id)
    expect(screen.getByRole('group', { name: 'Brands' })).toBeDefined()
    expect(callsTo('GET /suggest')).toHaveLength(1)
    expect(callsTo('POST')).toHaveLength(0)
  })

  it('is gone through by the keys, round and back to the box, and from end to end', async () => {
    const { box, user, active } = await start()
    await user.type(box, 'lumo')
    const all = await options()
    await user.keyboard('{ArrowDown}')
    expect(active()).toBe(all[0])
    await user.keyboard('{End}')
    expect(active()).toBe(all.at(-1))
    await user.keyboard('{ArrowDown}')
    expect(active()).toBeNull()
    await user.keyboard('{ArrowUp}')
    expect(active()).toBe(all.at(-1))
    await user.keyboard('{Home}')
    expect(active()).toBe(all[0])
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1)
    expect(document.activeElement).toBe(box)
  })

  it('closes on Escape, which leaves the words, and on Tab', async () => {
    const { box, user } = await start()
    await user.type(box, 'lumo')
    await options()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(box.value).toBe('lumo')
    await user.keyboard('{ArrowDown}')
    await options()
    await user.tab()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('says nothing of help that does not come', async () => {
    const fake = new FakeShop()
    fake.refuse = ({ url }) => (url.includes('/suggest') ? failure(503, 'busy', 'Busy.') : null)
    const { box, user, callsTo } = await start(fake)
    await user.type(box, 'lumo')
    await waitFor(() => expect(callsTo('GET /suggest')).toHaveLength(1))
    fake.refuse = () => null
    await user.type(box, ' p')
    expect(await options()).toContain('Lumo Pocket Bluetooth Speaker, waterproof, 12 h battery')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('what is chosen', () => {
  it('is submitted, once, and shown', async () => {
    const { box, user, callsTo, fake } = await start()
    await user.type(box, 'lumo')
    await options()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByRole('heading', { name: 'Results for “Lumo”' })).toBeDefined()
    expect(callsTo('POST /search')).toHaveLength(1)
    expect(callsTo('GET /search')).toHaveLength(0)
    expect(fake.events).toMatchObject([{ kind: 'search', query: 'Lumo' }])
  })

  it('is opened when it is a product, which logs the click and no search', async () => {
    const { box, user, callsTo, fake } = await start()
    await user.type(box, 'lumo')
    await user.click(await screen.findByRole('option', { name: /Pocket/ }))
    expect(await screen.findByRole('heading', { level: 1, name: /Lumo Pocket/ })).toBeDefined()
    expect(callsTo('POST /search')).toHaveLength(0)
    await waitFor(() => expect(fake.events).toMatchObject([{ kind: 'click', product_id: 'p1' }]))
  })

  it('is what is typed when nothing in the list is active', async () => {
    const { box, user, fake } = await start()
    await user.type(box, 'lumo')
    await options()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'Results for “lumo”' })
    expect(fake.events).toMatchObject([{ kind: 'search', query: 'lumo' }])
  })
})

it('has what was searched for lately with it, until it is taken off', async () => {
  const { box, user } = await start()
  await user.type(box, 'lumo speaker{Enter}')
  await screen.findByRole('heading', { name: 'Results for “lumo speaker”' })
  const next = screen.getByRole('combobox', { name: 'Search the shop' })
  await user.clear(next)
  await user.type(next, 'lum')
  await waitFor(async () => expect((await options())[0]).toBe('lumo speaker'))
  await user.keyboard('{ArrowDown}{Delete}')
  await waitFor(async () => expect(await options()).not.toContain('lumo speaker'))
  expect((next as HTMLInputElement).value).toBe('lum')
})
