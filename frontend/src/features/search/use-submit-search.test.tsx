import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { FakeShop } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

const QUERY = 'bluetooth speaker under $50'

/** A shop that takes in every search at once, and answers none until it is let go. */
function slowShop() {
  const fake = new FakeShop()
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  const answer = fake.answer.bind(fake)
  fake.answer = async (request) => {
    const answered = await answer(request)
    if (new URL(request.url).pathname === '/search') await gate
    return answered
  }
  const searches = () => fake.events.map(({ query }) => query)
  return { fake, letGo, searches }
}

const user = userEvent.setup({ delay: null })
const type = async (text: string) =>
  user.type(await screen.findByRole('combobox', { name: 'Search the shop' }), text)

it('submits a search whose results are being read', async () => {
  const { fake, letGo, searches } = slowShop()
  renderApp(`/find?${new URLSearchParams({ q: QUERY }).toString()}`, fake)
  await type('{Enter}')
  await waitFor(() => expect(searches()).toEqual([QUERY]))
  letGo()
  expect(await screen.findByRole('link', { name: /Lumo Pocket/ })).toBeDefined()
})

it('is one search however often it is submitted while it is under way', async () => {
  const { fake, letGo, searches } = slowShop()
  renderApp('/find', fake)
  await type(`${QUERY}{Enter}`)
  await waitFor(() => expect(searches()).toEqual([QUERY]))
  await type('{Enter}')
  letGo()
  await user.click(await screen.findByRole('button', { name: 'Remove “Under $50”' }))
  await waitFor(() => expect([...fake.narrowings.keys()]).toEqual([fake.events[0]?.event_id]))
  expect(searches()).toEqual([QUERY])
})
