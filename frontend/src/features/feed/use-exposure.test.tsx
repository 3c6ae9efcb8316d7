import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FeedEntry } from '@/features/feed/feed-query'
import { useExposure } from '@/features/feed/use-exposure'
import { createShop, ShopContext, type Shop } from '@/lib/shop'
import type { Video } from '@/lib/shop-types'
import { videos } from '@/testing/fake-catalogue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const entry = (position: number): FeedEntry => ({
  item: { type: 'video', ...(videos[position] as Video) },
  requestId: 'r1',
  position,
})
const card: FeedEntry = { item: { type: 'shop_card' }, requestId: 'r1', position: 9 }

/** Somebody before the stage; `logged` is what the shop was told, in order. */
function renderStage(shop: Shop, first: FeedEntry) {
  const log = vi.spyOn(shop.signals, 'log').mockReturnValue('e1')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ShopContext value={shop}>{children}</ShopContext>
  )
  const view = renderHook((shown: FeedEntry) => useExposure(shown, shown.position ?? 0), {
    initialProps: first,
    wrapper,
  })
  return {
    ...view,
    wait: (ms: number) => vi.advanceTimersByTime(ms),
    show: (shown: FeedEntry) => view.rerender(shown),
    logged: () => log.mock.calls.map(([{ kind, video_id }]) => `${kind} ${video_id ?? ''}`),
    last: () => log.mock.lastCall?.[0],
  }
}

function turn(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

it('logs an impression after a second, with where the video was', () => {
  const stage = renderStage(createShop(), entry(2))
  stage.wait(999)
  expect(stage.logged()).toEqual([])
  stage.wait(1)
  expect(stage.last()).toEqual({
    kind: 'impression',
    video_id: 'v3',
    request_id: 'r1',
    position: 2,
  })
})

it('logs a skip when somebody scrolls on within a second and a half', () => {
  const stage = renderStage(createShop(), entry(0))
  stage.wait(400)
  stage.show(entry(1))
  expect(stage.last()).toEqual({ kind: 'skip', video_id: 'v1', request_id: 'r1', position: 0 })
  stage.wait(1_200)
  stage.show(card)
  stage.wait(2_000)
  stage.show(entry(2))
  stage.wait(1_600)
  stage.show(entry(3))
  expect(stage.logged()).toEqual(['skip v1', 'impression v2', 'skip v2', 'impression v3'])
})

it('logs both once a visit, and no skip of what was met before', () => {
  const stage = renderStage(createShop(), entry(0))
  stage.wait(2_000)
  stage.show(entry(1))
  stage.wait(2_000)
  stage.show(entry(0))
  stage.wait(100)
  stage.show(entry(1))
  stage.wait(2_000)
  expect(stage.logged()).toEqual(['impression v1', 'impression v2'])
})

it('takes a product that is opened for no skip, and coming back for no impression', () => {
  const shop = createShop()
  const before = renderStage(shop, entry(0))
  before.wait(1_100)
  before.unmount()
  const after = renderStage(shop, entry(0))
  after.wait(5_000)
  expect(before.logged()).toEqual(['impression v1'])
})

it('takes a video that comes again, when all were seen, for another one', () => {
  const stage = renderStage(createShop(), entry(0))
  stage.wait(1_600)
  stage.show({ ...entry(0), requestId: 'r9' })
  stage.wait(1_600)
  stage.show(card)
  expect(stage.logged()).toEqual(['impression v1', 'impression v1'])
})

it('takes nothing for skipped from which somebody looked away', () => {
  const stage = renderStage(createShop(), entry(0))
  turn('hidden')
  stage.wait(200)
  turn('visible')
  stage.show(entry(1))
  expect(stage.logged()).toEqual([])
})

it('counts no time in which the page is out of sight', () => {
  const stage = renderStage(createShop(), entry(0))
  stage.wait(500)
  turn('hidden')
  stage.wait(5_000)
  expect(stage.logged()).toEqual([])
  turn('visible')
  stage.wait(1_000)
  expect(stage.logged()).toEqual(['impression v1'])
})

it('takes a video for skipped only from which somebody scrolled on', () => {
  const stage = renderStage(createShop(), entry(2))
  stage.wait(200)
  stage.show(entry(1))
  stage.wait(200)
  stage.result.current()
  stage.show(entry(3))
  expect(stage.logged()).toEqual([])
  stage.wait(200)
  stage.show(card)
  expect(stage.logged()).toEqual(['skip v4'])
})
