import { cleanup, configure } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'

/** Answers of the network in tests; a call that no test expects fails it. */
export const server = setupServer()

// Generous: what is waited for ends the wait, and a busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 })

beforeAll(() => {
  // jsdom lays nothing out, so there is nothing to scroll and no text that could be cut.
  window.scrollTo = vi.fn()
  vi.stubGlobal(
    'ResizeObserver',
    class implements Partial<ResizeObserver> {
      observe = () => undefined
      unobserve = () => undefined
      disconnect = () => undefined
    },
  )
  vi.stubGlobal(
    'IntersectionObserver',
    class implements Partial<IntersectionObserver> {
      observe = () => undefined
      unobserve = () => undefined
      disconnect = () => undefined
    },
  )
  window.matchMedia = () =>
    Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList
  Object.defineProperty(document, 'fonts', { value: new EventTarget() })
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList
  // jsdom has dialogs, but not the ways to open and close them.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  // Nor can it follow a pointer, which lines that can be swiped away ask for.
  Element.prototype.setPointerCapture = () => undefined
  server.listen({ onUnhandledRequest: 'error' })
})
afterEach(() => {
  cleanup()
  server.resetHandlers()
  window.localStorage.clear()
})
afterAll(() => server.close())
