import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '@/testing/render-app'

function screenWith(room: boolean) {
  const query = Object.assign(new EventTarget(), { matches: room })
  window.matchMedia = () => query as unknown as MediaQueryList
  return (matches: boolean) =>
    act(() => {
      query.matches = matches
      query.dispatchEvent(new Event('change'))
    })
}

it('asks for nothing that stands beside the feed until there is room for it', async () => {
  const turn = screenWith(false)
  const { callsTo, shop } = renderApp('/')
  await screen.findAllByTestId('feed-video')
  expect(screen.queryByTestId('live-panel')).toBeNull()
  expect(callsTo(`GET /users/${shop.userId}/signals`)).toEqual([])
  turn(true)
  expect(await screen.findByTestId('live-panel')).toBeDefined()
  expect(callsTo(`GET /users/${shop.userId}/signals`)).toHaveLength(1)
  turn(false)
  expect(screen.queryByTestId('live-panel')).toBeNull()
})
