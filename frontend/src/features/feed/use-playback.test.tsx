import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { usePlayback } from '@/features/feed/use-playback'

let lessMotion = false
beforeEach(() => {
  lessMotion = false
  vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }))
  show('visible')
})

interface FakeBrowser {
  refuses: (clip: HTMLVideoElement) => boolean
}

interface Stage {
  isOnStage: boolean
  isMuted: boolean
}

/** A clip that plays and pauses as a browser's does, in one that may refuse. */
function clipIn(browser: FakeBrowser) {
  const clip = document.createElement('video')
  let isPaused = true
  Object.defineProperty(clip, 'paused', { get: () => isPaused })
  clip.pause = () => (isPaused = true)
  const load = vi.fn()
  clip.load = load
  clip.play = () => {
    if (browser.refuses(clip)) return Promise.reject(new DOMException('No.', 'NotAllowedError'))
    isPaused = false
    return Promise.resolve()
  }
  return { clip, load }
}

async function renderPlayback({ isMuted = true, ...stage }: Partial<FakeBrowser & Stage> = {}) {
  const { isOnStage = true, refuses = () => false } = stage
  const browser: FakeBrowser = { refuses }
  const { clip, load } = clipIn(browser)
  const refuse = vi.fn()
  const view = renderHook((props) => usePlayback(clip, props.isOnStage, { ...props, refuse }), {
    initialProps: { isOnStage, isMuted },
  })
  await act(async () => Promise.resolve())
  return { clip, load, browser, refuse, ...view }
}

function show(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

it('plays on stage alone, from the beginning each time', async () => {
  const { clip, rerender } = await renderPlayback({ isOnStage: false })
  expect(clip.paused).toBe(true)
  rerender({ isOnStage: true, isMuted: true })
  expect(clip.paused).toBe(false)
  clip.currentTime = 3
  rerender({ isOnStage: false, isMuted: true })
  expect([clip.paused, clip.currentTime]).toEqual([true, 0])
})

it('stays paused by hand until the hand or another visit of the stage', async () => {
  const { clip, result, rerender } = await renderPlayback()
  act(() => result.current.toggle())
  expect([clip.paused, result.current.isPlaying]).toEqual([true, false])
  act(() => result.current.toggle())
  expect(clip.paused).toBe(false)
  act(() => result.current.toggle())
  rerender({ isOnStage: false, isMuted: true })
  rerender({ isOnStage: true, isMuted: true })
  expect(clip.paused).toBe(false)
})

it('rests while the page is out of sight', async () => {
  const { clip } = await renderPlayback()
  act(() => show('hidden'))
  expect(clip.paused).toBe(true)
  act(() => show('visible'))
  expect(clip.paused).toBe(false)
})

it('says that sound was refused, and plays on without', async () => {
  const { clip, refuse, rerender } = await renderPlayback({
    isMuted: false,
    refuses: (each) => !each.muted,
  })
  expect(refuse).toHaveBeenCalledOnce()
  rerender({ isOnStage: true, isMuted: true })
  await act(async () => Promise.resolve())
  expect([clip.muted, clip.paused]).toEqual([true, false])
})

it('waits for a hand where it may not play at all', async () => {
  const { clip, browser, result } = await renderPlayback({ refuses: () => true })
  expect([clip.paused, result.current.isPlaying]).toEqual([true, false])
  browser.refuses = () => false
  act(() => result.current.toggle())
  expect([clip.paused, result.current.isPlaying]).toEqual([false, true])
})

it('waits for the hand of who wants less movement', async () => {
  lessMotion = true
  const { clip, result } = await renderPlayback()
  expect(clip.paused).toBe(true)
  act(() => result.current.toggle())
  expect(clip.paused).toBe(false)
})

it('tells of a clip that does not come, and fetches it anew when asked', async () => {
  const { clip, load, result } = await renderPlayback()
  Object.defineProperty(clip, 'error', { value: {} })
  act(() => void clip.dispatchEvent(new Event('error')))
  expect(result.current.hasFailed).toBe(true)
  act(() => result.current.retry())
  expect(load).toHaveBeenCalledOnce()
  act(() => void clip.dispatchEvent(new Event('playing')))
  expect(result.current.hasFailed).toBe(false)
})
