import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, expect, inject } from 'vitest'
import { story } from './support/story'

describe('a page of another origin', () => {
  story('may search where the settings allow it, and nowhere else', async ({ page }) => {
    // A real server: a page made up by the test would not be asked for its preflight.
    const other = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Other</title>')
    })
    await once(other.listen(inject('friendlyPort'), '127.0.0.1'), 'listening')
    const search = () =>
      page.evaluate(async (shop) => {
        const body = JSON.stringify({ query: 'shoes', user_id: 'from-elsewhere' })
        const headers = { 'Content-Type': 'application/json' }
        const answer = await fetch(`${shop}/search`, { method: 'POST', headers, body }).catch(
          () => null,
        )
        const found = (await answer?.json()) as { products: unknown[] } | undefined
        return found?.products.length ?? 'refused'
      }, inject('shop'))
    try {
      await page.goto(`http://127.0.0.1:${inject('friendlyPort')}`)
      expect(await search()).toBe(20)
      // The same machine by another name is another origin, which nobody allowed.
      await page.goto(`http://localhost:${inject('friendlyPort')}`)
      expect(await search()).toBe('refused')
    } finally {
      other.closeAllConnections()
      other.close()
    }
  })
})
