import { describe, expect } from 'vitest'
import { storyAtEachSize } from './support/story'

describe('an address that is opened directly', () => {
  storyAtEachSize('is asked for once, and before the script is there', async (visitor) => {
    const { page } = visitor
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (/^\/(search|product\/[^/]+)$/.test(pathname)) asked.push(pathname + search)
    })
    /** When the API was asked, in ms, and when the last part of the script was there. */
    const times = (path: string) =>
      page.evaluate((wanted) => {
        const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
        const first = all.find(({ name }) => new URL(name).pathname === wanted)
        const script = all.find(({ name }) => /\/assets\/index-.*\.js$/.test(name))
        return { asked: first!.startTime, script: script!.responseEnd }
      }, path)

    await page.goto('/find?q=caf%C3%A9+table+(small)')
    await visitor.results.first().waitFor()
    expect(asked).toEqual(['/search?q=caf%C3%A9%20table%20(small)'])
    const search = await times('/search')
    expect(search.asked).toBeLessThan(search.script)

    const opened = await visitor.results.first().getByRole('link').first().getAttribute('href')
    asked.length = 0
    await page.goto(opened!)
    await page.getByRole('heading', { name: 'More like this' }).waitFor()
    const product = opened!.replace('/item/', '/product/')
    expect(asked).toEqual([product])
    const item = await times(product)
    expect(item.asked).toBeLessThan(item.script)
  })
})
