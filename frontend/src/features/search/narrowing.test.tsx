import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { narrowingsOf } from '@/lib/narrowings'
import { renderApp } from '@/testing/render-app'

const QUERY = 'bluetooth speaker under $50'

async function searched(query = QUERY) {
  const app = renderApp('/find')
  const user = userEvent.setup({ delay: null })
  const box = await screen.findByRole('combobox', { name: 'Search the shop' })
  await user.type(box, `${query}{Enter}`)
  await screen.findByRole('heading', { name: /esults for “/ })
  await screen.findAllByRole('button', { name: /^Remove/ })
  return { ...app, user, eventId: app.fake.events[0]?.event_id ?? '' }
}

const chips = () =>
  screen.queryAllByRole('button', { name: /^Remove “/ }).map(({ textContent }) => textContent)
const tick = (name: RegExp) => screen.getByRole('checkbox', { name })

describe('what was understood', () => {
  it('is a chip; taken away it is read anew, logged no second time, and told of', async () => {
    const { user, callsTo, fake, eventId } = await searched()
    expect(chips()).toEqual(['Under $50'])
    await user.click(screen.getByRole('button', { name: 'Remove “Under $50”' }))
    expect(chips()).toEqual([])
    expect(await screen.findByRole('link', { name: /Lumo Party/ })).toBeDefined()
    expect(callsTo('POST /search')).toHaveLength(1)
    expect(callsTo('GET /search')).toEqual([expect.stringContaining('&without=price')])
    await waitFor(() => expect(fake.narrowings.get(eventId)?.without).toEqual(['price']))
  })

  it('can be put back among the filters', async () => {
    const { user, fake, eventId } = await searched()
    await user.click(screen.getByRole('button', { name: 'Remove “Under $50”' }))
    await waitFor(() => expect(fake.narrowings.has(eventId)).toBe(true))
    await user.click(tick(/^Under \$50/))
    expect(chips()).toEqual(['Under $50'])
    await waitFor(() => expect(fake.narrowings.get(eventId)?.without).toEqual([]))
  })

  it('gives way to what is chosen in its field', async () => {
    const { user, callsTo } = await searched('black bluetooth speaker')
    const colours = screen.getByRole('group', { name: 'Colour' })
    const black = within(colours).getByRole('checkbox', { name: /^Black/ })
    expect(black).toHaveProperty('checked', true)
    await user.click(tick(/^Lumo/))
    await waitFor(() => expect(callsTo('GET /search')).toHaveLength(1))
    await user.click(black)
    await waitFor(() => expect(callsTo('GET /search')).toHaveLength(2))
    expect(callsTo('GET /search')[1]).toMatch(/brand=Lumo.*without=colour%3Ablack/)
  })
})

describe('filters', () => {
  it('are told of with the search that they narrow, and taken back all at once', async () => {
    const { user, fake, eventId, callsTo } = await searched()
    await user.click(tick(/^Lumo/))
    await waitFor(() => expect(chips()).toEqual(['Under $50', 'Lumo']))
    await waitFor(() =>
      expect(fake.narrowings.get(eventId)).toEqual({ without: [], filters: { brands: ['Lumo'] } }),
    )
    await user.click(screen.getByRole('button', { name: 'Clear all' }))
    expect(chips()).toEqual(['Under $50'])
    await waitFor(() => expect(fake.narrowings.get(eventId)).toEqual({ without: [], filters: {} }))
    // What was there before is there again without asking.
    expect(callsTo('GET /search')).toHaveLength(1)
  })

  it('keep what is shown until there is more to show, and say how much that is', async () => {
    const { user } = await searched()
    const results = screen.getByRole('region', { name: 'Results' })
    await user.click(tick(/^Lumo/))
    expect(within(results).getAllByRole('link').length).toBeGreaterThan(0)
    expect(results.getAttribute('aria-busy')).toBe('true')
    expect(await within(results).findByText('1 fits, 1 close found')).toBeDefined()
    expect(results.getAttribute('aria-busy')).toBe('false')
  })

  it('of an address that was only opened are told to nobody', async () => {
    const { callsTo, shop } = renderApp('/find?q=bluetooth+speaker&brand=Lumo')
    const note = vi.spyOn(narrowingsOf(shop.signals), 'note')
    const user = userEvent.setup({ delay: null })
    await user.click(await screen.findByRole('button', { name: 'Remove “Lumo”' }))
    await waitFor(() => expect(callsTo('GET /search')).toHaveLength(2))
    expect(note).not.toHaveBeenCalled()
  })
})

describe('other words than were typed', () => {
  it('are said, and the typed ones can be searched for', async () => {
    const { callsTo } = renderApp('/find?q=blutooth+speker')
    const user = userEvent.setup({ delay: null })
    await screen.findByRole('heading', { name: 'Showing results for “bluetooth speaker”' })
    await user.click(screen.getByRole('link', { name: '“blutooth speker”' }))
    expect(await screen.findByText('Nothing found for “blutooth speker”')).toBeDefined()
    expect(callsTo('GET /search')[1]).toContain('exact=true')
    expect(callsTo('POST')).toEqual([])
  })
})

it('says what was given up so that there is something to show', async () => {
  renderApp('/find?q=bluetooth+speaker+under+%2410')
  const line = await screen.findByText(/^Nothing matches everything\. Shown without:/)
  expect(line.textContent).toContain('Under $10.')
  expect(chips()).toEqual([])
})

it('names what can be dropped where nothing is found', async () => {
  renderApp('/find?q=bluetooth+speaker&brand=Nobody')
  const user = userEvent.setup({ delay: null })
  await user.click(await screen.findByRole('button', { name: 'Without “Nobody”' }))
  expect(await screen.findByRole('link', { name: /Lumo Pocket/ })).toBeDefined()
})
