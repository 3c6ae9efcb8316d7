/** A page without large pictures, or a browser that tells of none, is not waited for any longer. */
const PATIENCE_MS = 1_500

/**
 * Resolves when the first large picture is on the screen: what a page can do without until then
 * comes after it, and leaves it the line.
 */
export const firstPicture = new Promise<void>((resolve) => {
  const drawn = new PerformanceObserver((list) => {
    const entries = list.getEntries() as LargestContentfulPaint[]
    if (!entries.some(({ element }) => element instanceof HTMLImageElement)) return
    drawn.disconnect()
    resolve()
  })
  drawn.observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(resolve, PATIENCE_MS)
})
