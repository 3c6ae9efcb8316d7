import { briefly } from '@/lib/briefly'

const DRAWN = 'largest-contentful-paint'

/** On a slow line the first picture takes seconds; a page without large ones waits no longer. */
const PATIENCE_MS = 4_000

/**
 * Resolves when the first large picture is on the screen: what a page can do without until then
 * comes after it, and leaves it the line. A browser that does not tell of it has loaded the page.
 */
export async function firstPicture(): Promise<void> {
  const wiring = new AbortController()
  const { supportedEntryTypes } = PerformanceObserver
  const wait = supportedEntryTypes.includes(DRAWN) ? pictureDrawn : pageLoaded
  await briefly(wait(wiring.signal), PATIENCE_MS)
  wiring.abort()
}

function pictureDrawn(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as LargestContentfulPaint[]
      if (entries.some(({ element }) => element instanceof HTMLImageElement)) resolve()
    })
    observer.observe({ type: DRAWN, buffered: true })
    signal.addEventListener('abort', () => observer.disconnect())
  })
}

function pageLoaded(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve()
    else window.addEventListener('load', () => resolve(), { signal })
  })
}
