import { describe, expect } from 'vitest'
import { violations } from './support/accessibility'
import { answer } from './support/answers'
import { storyAtEachSize } from './support/story'

describe('axe-core finds nothing against', () => {
  storyAtEachSize('For You with a video', async (visitor) => {
    await visitor.openForYou()
    expect(await violations(visitor.page)).toEqual([])
  })

  storyAtEachSize('For You with the card of a new visitor and of a known one', async (visitor) => {
    await visitor.openForYou()
    await visitor.scrollToNextCard()
    await visitor.picks()
    expect(await violations(visitor.page)).toEqual([])
    await visitor.search('bluetooth speaker')
    await visitor.goToForYou()
    await visitor.picks()
    expect(await violations(visitor.page)).toEqual([])
  })

  storyAtEachSize('Find at its start, with results, with none, and failed', async (visitor) => {
    const { page } = visitor
    await page.goto('/find')
    await visitor.heading.waitFor()
    expect(await violations(page)).toEqual([])
    await visitor.search('bluetooth speaker')
    expect(await violations(page)).toEqual([])
    await page.route(/\/search\?/, answer({ products: [] }))
    await page.goto('/find?q=nothing')
    await page.getByText('Nothing found for “nothing”').waitFor()
    expect(await violations(page)).toEqual([])
    await page.unrouteAll()
    await page.route(/\/search\?/, (route) => route.abort())
    await page.goto('/find?q=failed')
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  storyAtEachSize('an item, an unknown item and an unknown page', async (visitor) => {
    const { page } = visitor
    await page.goto('/find?q=bluetooth+speaker')
    await visitor.results.first().getByRole('link').click()
    await page.getByRole('heading', { name: 'More like this' }).waitFor()
    await page.getByRole('listitem').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto('/item/no-such-product')
    await page.getByText('We don’t have this product').waitFor()
    expect(await violations(page)).toEqual([])
    await visitor.goInPage('/no-such-page')
    await page.getByText('There is no page here').waitFor()
    expect(await violations(page)).toEqual([])
  })
})
