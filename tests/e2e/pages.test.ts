import { describe, expect, inject } from 'vitest'
import { callOf } from './support/answers'
import { signalsOf } from './support/shop-api'
import { story, storyAtEachSize } from './support/story'

describe('one process serves pages and API', () => {
  storyAtEachSize('so that each page can be reloaded', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await page.reload()
    await visitor.onStage.waitFor()

    await page.goto('/find?q=bluetooth+speaker')
    await visitor.results.first().waitFor()
    await page.reload()
    await visitor.results.first().getByRole('link').click()
    await page.getByRole('heading', { name: 'More like this' }).waitFor()
    const name = await visitor.heading.innerText()
    await page.reload()
    await page.getByRole('heading', { level: 1, name }).waitFor()

    await page.goto('/item/no-such-product')
    await page.getByText('We don’t have this product').waitFor()
    await page.reload()
    await page.getByText('We don’t have this product').waitFor()
    await page.getByRole('link', { name: 'Search the shop' }).click()
    await visitor.searchbox.waitFor()
  })

  story('and says what is no page of either, each in its way', async (visitor) => {
    const answer = await fetch(`${inject('shop')}/no-such-page`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'unknown_path' })
    await visitor.openForYou()
    await visitor.goInPage('/no-such-page')
    await visitor.page.getByText('There is no page here').waitFor()
    await visitor.page.getByRole('link', { name: 'Go to For You' }).click()
    await visitor.onStage.waitFor()
  })
})

describe('a search', () => {
  storyAtEachSize('is posted once; reload, back and forward only read', async (visitor) => {
    const { page } = visitor
    const calls: string[] = []
    page.on('request', (request) => calls.push(callOf(request)))
    const posted = () => calls.filter((call) => call === 'POST /search').length
    await visitor.openForYou()
    await visitor.search('bluetooth speaker')
    expect(posted()).toBe(1)
    expect(calls).not.toContain('GET /search')
    await page.reload()
    await visitor.results.first().waitFor()
    expect(calls).toContain('GET /search')
    await page.goBack()
    await visitor.onStage.waitFor()
    await page.goForward()
    await visitor.results.first().waitFor()
    expect(posted()).toBe(1)
    expect(await signalsOf(await visitor.userId())).toMatchObject([
      { kind: 'search', query: 'bluetooth speaker' },
    ])
  })
})
