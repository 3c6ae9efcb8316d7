import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useReach } from '@/features/feed/use-reach'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const wait = () => act(() => vi.advanceTimersByTimeAsync(10))

describe('the neighbours of what is on stage', () => {
  it('are made one each time that the browser is idle', () => {
    const idle: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (grow: () => void) => idle.push(grow))
    vi.stubGlobal('cancelIdleCallback', () => undefined)
    const { result } = renderHook(() => useReach(2, false))
    for (const reach of [1, 2]) {
      expect(result.current).toBe(reach - 1)
      act(() => idle.at(-1)?.())
      expect(result.current).toBe(reach)
    }
    expect(idle).toHaveLength(2)
  })

  it('come without idle callbacks, too', async () => {
    vi.stubGlobal('requestIdleCallback', undefined)
    delete (window as Partial<Window>).requestIdleCallback
    const { result } = renderHook(() => useReach(2, false))
    for (const reach of [0, 1, 2]) {
      expect(result.current).toBe(reach)
      await wait()
    }
  })

  it('stand ready at once for who comes back', () => {
    expect(renderHook(() => useReach(2, true)).result.current).toBe(2)
  })
})
