import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeShop, failure } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

const labels = () => screen.getAllByRole('article').map((item) => item.ariaLabel ?? '')
const shown = async () => {
  await screen.findAllByTestId('feed-video')
  return labels().filter((label) => label.startsWith('Video'))
}

it('begins with the video that the address names, and shows it once', async () => {
  const before = renderApp('/')
  const usual = await shown()
  before.unmount()
  const { callsTo } = renderApp('/?video=v3')
  const [first, ...others] = await shown()
  expect(first).toBe(usual[2])
  expect(others).toEqual(usual.toSpliced(2, 1))
  expect(callsTo('GET /videos/v3')).toHaveLength(1)
})

it('says that a video of an address is gone, and shows what there is', async () => {
  renderApp('/?video=gone')
  expect((await shown()).length).toBeGreaterThan(1)
  expect(await screen.findByText(/This video is not here any more/)).toBeDefined()
})

it('says that a video of an address did not load, and shows what there is', async () => {
  const fake = new FakeShop()
  fake.refuse = ({ url }) =>
    url.includes('/videos/') ? failure(503, 'unavailable', 'The store does not answer.') : null
  renderApp('/?video=v3', fake)
  expect(await screen.findByText(/This video did not load/)).toBeDefined()
  expect((await shown()).length).toBeGreaterThan(1)
})

it('leaves out what was hidden on an earlier visit', async () => {
  const before = renderApp('/')
  const usual = await shown()
  before.unmount()
  const userId = localStorage.getItem('shopcard.user') ?? ''
  localStorage.setItem(`shopcard.of/${userId}/hidden`, JSON.stringify({ v1: 'e1' }))
  renderApp('/')
  await waitFor(async () => expect(await shown()).toEqual(usual.slice(1)))
})
