import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { firstPicture } from '@/lib/first-picture'

/** Browsers' own, of which jsdom has none. */
class Observer {
  static supportedEntryTypes = ['largest-contentful-paint']
  static observing = new Set<Observer>()
  private readonly tell: PerformanceObserverCallback

  constructor(tell: PerformanceObserverCallback) {
    this.tell = tell
  }
  observe() {
    Observer.observing.add(this)
  }
  disconnect() {
    Observer.observing.delete(this)
  }
  static draw(element: Element) {
    const list = { getEntries: () => [{ element }] } as unknown as PerformanceObserverEntryList
    for (const each of Observer.observing) each.tell(list, each as unknown as PerformanceObserver)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('PerformanceObserver', Observer)
  Observer.supportedEntryTypes = ['largest-contentful-paint']
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function waiting() {
  const over = vi.fn()
  void firstPicture().then(over)
  return over
}

it('is there with a picture, not with text, and is not looked for afterwards', async () => {
  const over = waiting()
  Observer.draw(document.createElement('p'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(over).not.toHaveBeenCalled()
  Observer.draw(document.createElement('img'))
  await vi.advanceTimersByTimeAsync(0)
  expect(over).toHaveBeenCalled()
  expect(Observer.observing.size).toBe(0)
})

it('is not waited for for ever, nor looked for afterwards', async () => {
  const over = waiting()
  await vi.advanceTimersByTimeAsync(4_000)
  expect(over).toHaveBeenCalled()
  expect(Observer.observing.size).toBe(0)
})

it('is taken to be there with the page where browsers do not tell', async () => {
  Observer.supportedEntryTypes = ['paint']
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive')
  const over = waiting()
  await vi.advanceTimersByTimeAsync(0)
  expect(over).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('load'))
  await vi.advanceTimersByTimeAsync(0)
  expect(over).toHaveBeenCalled()
  state.mockReturnValue('complete')
  const later = waiting()
  await vi.advanceTimersByTimeAsync(0)
  expect(later).toHaveBeenCalled()
})
