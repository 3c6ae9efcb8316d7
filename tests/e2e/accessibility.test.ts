import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { violations } from './support/accessibility'
import { answer, away, nothingFound } from './support/answers'
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

  storyAtEachSize('what a pick can be asked, and a hidden one', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.search('bluetooth speaker')
    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    await visitor.picks()
    const more = visitor.rows.first().getByRole('button', { name: /^More about/ })
    await more.click()
    const dialog = page.getByRole('dialog')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: /^Why this/ }).click()
    await dialog.getByText(/^You searched for/).waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Not interested' }).click()
    await visitor.card.getByText(/^You won’t see/).waitFor()
    expect(await violations(page)).toEqual([])
  })

  storyAtEachSize('the picks of a new visitor and of a known one, and failed', async (visitor) => {
    const { page } = visitor
    const picks = page.getByTestId('pick')
    await page.goto('/picks')
    await picks.first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto('/find')
    await visitor.search('bluetooth speaker')
    await visitor.goInPage('/picks')
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.route('**/recommend/**', (route) => route.abort())
    await page.goto('/picks')
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  storyAtEachSize('Find at its start, with results, with none, and failed', async (visitor) => {
    const { page } = visitor
    await page.goto('/find')
    await visitor.heading.waitFor()
    expect(await violations(page)).toEqual([])
    await visitor.search('bluetooth speaker')
    expect(await violations(page)).toEqual([])
    await page.route(/\/search\?/, nothingFound)
    await page.goto('/find?q=nothing')
    await page.getByText('Nothing found for “nothing”').waitFor()
    expect(await violations(page)).toEqual([])
    await page.unrouteAll()
    await page.route(/\/search\?/, (route) => route.abort())
    await page.goto('/find?q=failed')
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  storyAtEachSize('help while typing, chips, filters and other words', async (visitor) => {
    const { page } = visitor
    await page.goto('/find')
    await visitor.searchbox.fill('blue')
    await page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first().waitFor()
    await visitor.searchbox.press('ArrowDown')
    expect(await violations(page)).toEqual([])
    await visitor.search('green rain jacket under $100')
    await visitor.searchbox.fill('gre')
    await page.getByRole('group', { name: 'Recent searches' }).waitFor()
    expect(await violations(page)).toEqual([])
    await visitor.searchbox.press('Escape')
    await page.getByRole('button', { name: 'Remove “Green”' }).click()
    await visitor.toast.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await violations(page)).toEqual([])
    if (visitor.device === 'phone') {
      await page.getByRole('button', { name: 'Filters' }).click()
      await page.getByRole('dialog', { name: 'Filters' }).waitFor()
      expect(await violations(page)).toEqual([])
      await close(page)
    }
    await page.goto('/find?q=blutooth+speker')
    await page.getByText('Search instead for').waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto('/find?q=bluetooth+speaker&brand=Nobody')
    await page.getByRole('button', { name: 'Without “Nobody”' }).waitFor()
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

  storyAtEachSize('what a video opens', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    const rail = (name: string | RegExp) =>
      visitor.onStage.getByRole('button', { name, exact: true }).click()
    await rail(/^Comments/)
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await close(page)
    await rail('More')
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Report', exact: true }).click()
    await page.getByRole('dialog', { name: 'What is wrong' }).waitFor()
    expect(await violations(page)).toEqual([])
    await close(page)
    await rail('More')
    await page.getByRole('dialog').getByRole('button', { name: 'Not interested' }).click()
    await visitor.toast.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  storyAtEachSize('what a card opens, and the picks', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.search('bluetooth speaker')
    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    await visitor.picks()
    const menu = visitor.rows.first().getByRole('button', { name: /^More about/ })
    await menu.click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Why this?' }).click()
    await page.getByRole('dialog', { name: 'Why this?' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Not interested' }).click()
    await visitor.card.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await violations(page)).toEqual([])

    await visitor.card.getByRole('link', { name: 'See more picks' }).click()
    await page.getByRole('heading', { level: 1, name: 'Picked for you' }).waitFor()
    await page.getByRole('listitem').first().getByRole('link').first().waitFor()
    expect(await violations(page)).toEqual([])
    // The same dialogs in the light tone.
    await page
      .getByRole('button', { name: /^More about/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Why this?' }).click()
    await page.getByRole('dialog', { name: 'Why this?' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  storyAtEachSize('the cart, empty and full, and the order', async (visitor) => {
    const { page } = visitor
    await page.goto('/cart')
    await page.getByText('Nothing in here yet').waitFor()
    expect(await violations(page)).toEqual([])
    await visitor.goTo('Search')
    await visitor.search('desk lamp')
    await visitor.results.first().getByRole('link').first().click()
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await violations(page)).toEqual([])
    await visitor.goTo('Cart')
    await page.getByRole('button', { name: 'Check out' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Check out' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Place order' }).click()
    await page.getByText('Order placed').waitFor()
    expect(await violations(page)).toEqual([])
  })

  storyAtEachSize('You, who is shopping, and what is asked before it is done', async (visitor) => {
    const { page } = visitor
    await page.goto('/you')
    await page.getByText('Nothing steers it yet').waitFor()
    expect(await violations(page)).toEqual([])
    await visitor.goTo('Search')
    await visitor.search('desk lamp')
    await visitor.goTo('You')
    await page.getByRole('button', { name: 'Forget all' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await close(page)
    await page.getByRole('button', { name: 'Erase me' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await close(page)
    const switcher = visitor.device === 'phone' ? 'Switch' : /who is shopping/
    await page.getByRole('button', { name: switcher }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: /^Mira/ }).waitFor()
    expect(await violations(page)).toEqual([])
    // The same one above the feed.
    await close(page)
    await visitor.goToForYou()
    if (visitor.device === 'desktop') {
      await page.getByRole('button', { name: 'Switch', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: /^Mira/ }).waitFor()
      expect(await violations(page)).toEqual([])
    }
  })

  storyAtEachSize('the shop being set up, and away', async (visitor) => {
    const { page } = visitor
    const progress = { step: 'Embeddings', done: 42, total: 100, percent: 42 }
    const body = {
      error: 'The shop is being set up.',
      code: 'not_ready',
      missing: ['index'],
      progress,
    }
    await page.route('**/ready', answer(body, 503))
    await page.goto('/')
    await page.getByRole('progressbar').waitFor()
    expect(await violations(page)).toEqual([])
    await page.unrouteAll()
    await page.route('**', away)
    await page.goto('/')
    await page.getByRole('alert').first().waitFor()
    expect(await violations(page)).toEqual([])
  })
})

async function close(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
}
