import { describe, expect } from 'vitest'
import { storyAtEachSize } from './support/story'

describe('back and forward', () => {
  storyAtEachSize('lead to the same place in the feed', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.scrollOn()
    await visitor.scrollOn()
    const place = await visitor.place()
    const label = await visitor.onStage.getAttribute('aria-label')
    await visitor.search('desk lamp')
    await visitor.results.first().getByRole('link').first().click()
    await page.getByRole('heading', { name: 'More like this' }).waitFor()
    await page.goBack()
    await visitor.results.first().waitFor()
    await page.goBack()
    await expect.poll(() => visitor.place()).toBe(place)
    expect(await visitor.onStage.getAttribute('aria-label')).toBe(label)
    await page.goForward()
    await page.getByRole('heading', { name: 'Results for “desk lamp”' }).waitFor()
    expect(await visitor.searchbox.inputValue()).toBe('desk lamp')
  })

  storyAtEachSize('lead to the same place in the results, also of later pages', async (visitor) => {
    const { page } = visitor
    await page.goto('/find?q=shoes')
    await visitor.results.first().waitFor()
    const first = await visitor.results.count()
    await visitor.results.last().scrollIntoViewIfNeeded()
    await expect.poll(() => visitor.results.count()).toBeGreaterThan(first)
    const far = visitor.results
      .nth(first + 3)
      .getByRole('link')
      .first()
    await far.scrollIntoViewIfNeeded()
    const offset = await page.evaluate(() => scrollY)
    expect(offset).toBeGreaterThan(500)
    const opened = await far.getAttribute('href')
    await far.click()
    // The second of them where the product is sold out.
    const itemPage = page.getByRole('heading', {
      name: /^(More like this|Like this, and in stock)$/,
    })
    await itemPage.waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)

    await page.goBack()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(offset - 2)
    expect(await page.evaluate(() => scrollY)).toBeLessThan(offset + 2)
    expect(new URL(page.url()).search).toBe('?q=shoes')
    expect(await visitor.searchbox.inputValue()).toBe('shoes')
    expect(await visitor.results.count()).toBeGreaterThan(first)

    await page.goForward()
    await itemPage.waitFor()
    expect(new URL(page.url()).pathname).toBe(opened)
  })
})
