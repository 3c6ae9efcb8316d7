import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { FakeShop, failure } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

const tab = (name: string) => screen.getByRole('tab', { name })

it('shows the videos about a query beside its products, by keys too, and logs nothing of it', async () => {
  const { callsTo, fake } = renderApp('/find?q=desk+lamp')
  await screen.findByRole('heading', { name: 'Results for “desk lamp”' })
  expect(callsTo('GET /videos')).toHaveLength(0)
  const user = userEvent.setup({ delay: null })
  tab('Products').focus()
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(tab('Videos'))
  await screen.findByRole('heading', { name: 'Videos for “desk lamp”' })
  const shown = within(await screen.findByTestId('video-results'))
  expect(shown.getAllByRole('link')[0]?.getAttribute('href')).toBe('/?video=v12')
  await user.keyboard('{ArrowRight}')
  await screen.findByRole('heading', { name: 'Results for “desk lamp”' })
  expect(callsTo('GET /search')).toHaveLength(1)
  expect(fake.events).toEqual([])
})

it('opens a video in the feed, which begins with it', async () => {
  renderApp('/find?q=desk+lamp&tab=videos')
  const shown = within(await screen.findByTestId('video-results'))
  const first = shown.getAllByRole('link')[0] as HTMLElement
  await userEvent.setup({ delay: null }).click(first)
  const [item] = await screen.findAllByRole('article')
  expect(item?.ariaLabel).toMatch(/^Video by Ines Duarte|^Video by/)
  expect(item?.getAttribute('data-current')).toBe('true')
})

it('stays with the videos when something else is searched for', async () => {
  const { fake } = renderApp('/find?q=desk+lamp&tab=videos')
  await screen.findByTestId('video-results')
  const user = userEvent.setup({ delay: null })
  const box = screen.getByRole('combobox', { name: 'Search the shop' })
  await user.clear(box)
  await user.type(box, 'ukulele{Enter}')
  await screen.findByRole('heading', { name: 'Videos for “ukulele”' })
  expect(tab('Videos').ariaSelected).toBe('true')
  await waitFor(() => expect(fake.events).toMatchObject([{ kind: 'search', query: 'ukulele' }]))
})

it('tells a failure from having none', async () => {
  const fake = new FakeShop()
  fake.refuse = ({ url }) =>
    url.includes('/videos') ? failure(503, 'unavailable', 'The store does not answer.') : null
  renderApp('/find?q=zzz&tab=videos', fake)
  const alert = await screen.findByRole('alert')
  fake.refuse = () => null
  await userEvent
    .setup({ delay: null })
    .click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading', { name: 'No videos for “zzz”' })).toBeDefined()
})
