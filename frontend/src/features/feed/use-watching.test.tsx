import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Sheet } from '@/components/sheet'
import { useWatching } from '@/features/feed/use-watching'
import { createShop, ShopContext } from '@/lib/shop'
import type { Video } from '@/lib/shop-types'
import { videos } from '@/testing/fake-catalogue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const still = videos[0] as Video
const withClip: Video = { ...still, url: '/media/v1.mp4', duration_seconds: 8 }

/** A clip that says of itself what a browser's would. */
function fakeClip() {
  const clip = document.createElement('video')
  const says = { paused: true, seeking: false, readyState: 4, duration: 8, currentTime: 0 }
  for (const name of Object.keys(says) as (keyof typeof says)[]) {
    Object.defineProperty(clip, name, { get: () => says[name] })
  }
  clip.loop = true
  const tell = (event: string, now: Partial<typeof says> = {}) => {
    Object.assign(says, now)
    act(() => void clip.dispatchEvent(new Event(event)))
  }
  return { clip, tell }
}

/** Somebody before a video; `views` is what the shop was told, in order. */
function renderWatching(video: Video, clip: HTMLVideoElement | null = null) {
  const shop = createShop()
  const log = vi.spyOn(shop.signals, 'log').mockReturnValue('e1')
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ShopContext value={shop}>{children}</ShopContext>
  )
  const shown = { video, requestId: 'r1', position: 2 }
  const stage = renderHook((isOnStage: boolean) => useWatching(shown, clip, isOnStage), {
    initialProps: true,
    wrapper,
  })
  return {
    leave: () => stage.rerender(false),
    comeBack: () => stage.rerender(true),
    unmount: stage.unmount,
    wait: (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1_000)),
    views: () => log.mock.calls.map(([view]) => view),
  }
}

function turn(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

it('tells what a clip played on stage when it leaves, once', () => {
  const { clip, tell } = fakeClip()
  const stage = renderWatching(withClip, clip)
  stage.wait(2)
  tell('playing', { paused: false })
  stage.wait(4)
  expect(stage.views()).toEqual([])
  stage.leave()
  stage.wait(5)
  stage.unmount()
  expect(stage.views()).toEqual([
    {
      kind: 'view',
      video_id: 'v1',
      request_id: 'r1',
      position: 2,
      duration_seconds: 4,
      start_seconds: 0,
      completion: 0.5,
      loops: 0,
    },
  ])
})

it('counts no pause, no wait for data, and no way to another place', () => {
  const { clip, tell } = fakeClip()
  const stage = renderWatching(withClip, clip)
  tell('playing', { paused: false })
  stage.wait(1)
  tell('pause', { paused: true })
  stage.wait(10)
  tell('playing', { paused: false })
  stage.wait(1)
  tell('waiting', { readyState: 2 })
  stage.wait(10)
  tell('playing', { readyState: 4 })
  stage.wait(1)
  tell('seeking', { seeking: true, currentTime: 7 })
  stage.wait(10)
  tell('seeked', { seeking: false })
  stage.wait(0.5)
  stage.leave()
  expect(stage.views()).toMatchObject([{ duration_seconds: 3.5, loops: 0 }])
})

it('counts how often the clip began again, not how often a hand led it back', () => {
  const { clip, tell } = fakeClip()
  const stage = renderWatching(withClip, clip)
  tell('playing', { paused: false })
  for (let round = 0; round < 2; round += 1) {
    stage.wait(6)
    tell('timeupdate', { currentTime: 6 })
    stage.wait(2)
    tell('seeking', { seeking: true, currentTime: 0 })
    tell('seeked', { seeking: false })
  }
  stage.wait(1)
  tell('timeupdate', { currentTime: 1 })
  stage.wait(1)
  tell('seeking', { seeking: true, currentTime: 0 })
  tell('seeked', { seeking: false })
  stage.leave()
  expect(stage.views()).toMatchObject([{ duration_seconds: 18, completion: 2.25, loops: 2 }])
})

it('tells before the page goes, and of what is watched afterwards only the rest', () => {
  const stage = renderWatching(still)
  stage.wait(3)
  turn('hidden')
  expect(stage.views()).toMatchObject([{ duration_seconds: 3, completion: 0.5 }])
  stage.wait(60)
  turn('visible')
  stage.wait(2)
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(stage.views()).toMatchObject([{}, { duration_seconds: 2 }])
  stage.unmount()
  expect(stage.views()).toHaveLength(2)
})

it('does not count what a sheet covers, whoever opened it', () => {
  const stage = renderWatching(still)
  stage.wait(1)
  const sheet = renderHook(() => null, {
    wrapper: () => (
      <Sheet title="Covers all" onClose={vi.fn()}>
        {null}
      </Sheet>
    ),
  })
  stage.wait(20)
  sheet.unmount()
  stage.wait(1)
  stage.leave()
  expect(stage.views()).toMatchObject([{ duration_seconds: 2 }])
})

it('tells of each time on stage by itself', () => {
  const stage = renderWatching(still)
  stage.wait(2)
  stage.leave()
  stage.wait(9)
  stage.comeBack()
  stage.wait(1)
  stage.leave()
  expect(stage.views()).toMatchObject([{ duration_seconds: 2 }, { duration_seconds: 1 }])
})
