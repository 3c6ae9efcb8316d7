import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { answer, away, gate, nothingFound } from './support/answers'
import { untilClipsAreMade } from './support/clips'
import { ROOT } from './support/places'
import { storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

/** `make screenshots`: every page and state to look at, of which the README shows a few. */
const TO_LOOK_AT = path.join(ROOT, 'var/screenshots')
const FOR_DOCUMENTS = path.join(ROOT, 'docs/screenshots')
const IN_DOCUMENTS = [
  'for-you-phone',
  'for-you-card-phone',
  'find-chips-phone',
  'item-phone',
  'for-you-card-desktop',
  'studio-desktop',
]
/** So many items are watched before the studio is looked at: some batches. */
const WATCHED = 12
/** Of so many one is liked. */
const LIKED = 3

/** Makes the shuffle of the cards, and so the pictures, the same each time. */
const SEED = 3
/** Where in its clip a video is taken: its words are there by then. */
const SECONDS = 2
const SIMULATED_WITHIN_MS = 60_000

for (const folder of [FOR_DOCUMENTS, TO_LOOK_AT]) mkdirSync(folder, { recursive: true })

storyAtEachSize('For You: a clip, its sheets, and the card', async (visitor) => {
  const { page } = visitor
  await sameShuffles(page)
  await untilClipsAreMade()
  await visitor.openForYou()
  await visitor.scrollOn()
  await visitor.onStage.getByRole('button', { name: /^Like/ }).click()
  await holdClip(visitor)
  await shoot(visitor, 'for-you')
  await visitor.onStage.getByRole('button', { name: /^Comments/ }).click()
  await page.getByRole('dialog').waitFor()
  await shoot(visitor, 'for-you-comments')
  await close(page)
  await visitor.onStage.getByRole('button', { name: 'More', exact: true }).click()
  await shoot(visitor, 'for-you-more')
  await close(page)

  await visitor.search('bluetooth speaker')
  await visitor.goToForYou()
  await visitor.scrollToNextCard()
  expect(await visitor.picks()).toHaveLength(3)
  // The panel lights what steers the product that is pointed at.
  const pointedAt = visitor.device === 'desktop' ? visitor.rows.first().getByRole('link') : null
  await shoot(visitor, 'for-you-card', pointedAt)
  await visitor.rows
    .first()
    .getByRole('button', { name: /^More about/ })
    .click()
  await shoot(visitor, 'card-menu')
  await page.getByRole('dialog').getByRole('button', { name: 'Why this?' }).click()
  await shoot(visitor, 'card-why')
  await page.getByRole('dialog').getByRole('button', { name: 'Not interested' }).click()
  await shoot(visitor, 'card-hidden')
  await visitor.card.getByRole('link', { name: 'See more picks' }).click()
  await page.getByRole('link', { name: /\$/ }).first().waitFor()
  await shoot(visitor, 'picks')
})

storyAtEachSize('the card on its way, and failed', async (visitor) => {
  const { page } = visitor
  const late = gate()
  await page.route('**/recommend/**', late.hold)
  await visitor.openForYou()
  await visitor.scrollToNextCard()
  await shoot(visitor, 'card-skeleton')
  await page.unroute('**/recommend/**')
  late.open()
  await page.route('**/recommend/**', (route) => route.abort())
  await page.reload()
  await visitor.onStage.waitFor()
  await visitor.scrollToNextCard()
  await visitor.card.getByRole('alert').waitFor()
  await shoot(visitor, 'card-error')
})

storyAtEachSize('Find', async (visitor) => {
  const { page } = visitor
  await page.goto('/find')
  await visitor.heading.waitFor()
  await shoot(visitor, 'find-start')
  await visitor.search('bluetooth speaker')
  await visitor.results.first().waitFor()
  await shoot(visitor, 'find')
  await page.route(/\/search\?/, nothingFound)
  await page.goto('/find?q=zzgrblx')
  await page.getByText('Nothing found').waitFor()
  await shoot(visitor, 'find-nothing')
  await page.unrouteAll()
  await page.route(/\/search\?/, (route) => route.abort())
  await page.goto('/find?q=desk+lamp')
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  await shoot(visitor, 'find-error')
})

storyAtEachSize('Find, talked to', async (visitor) => {
  const { page } = visitor
  await page.goto('/find')
  await visitor.searchbox.fill('blue')
  await page.getByRole('option').first().waitFor()
  await visitor.searchbox.press('ArrowDown')
  await shoot(visitor, 'find-typing')
  await visitor.search('I want to buy shoes for my 10-year-old son who likes Ben 10')
  await visitor.results.first().waitFor()
  await shoot(visitor, 'find-chips')
  if (visitor.device === 'phone') {
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('dialog').waitFor()
    await shoot(visitor, 'find-filters')
    await close(page)
  }
  await page.goto('/find?q=blutooth+speker')
  await page.getByText('Search instead for').waitFor()
  await shoot(visitor, 'find-meant')
  await page.goto('/find?q=bluetooth+speaker&brand=Nobody')
  await page.getByRole('button', { name: 'Without “Nobody”' }).waitFor()
  await shoot(visitor, 'find-dropping')
})

storyAtEachSize('why a video is there, and videos found', async (visitor) => {
  const { page } = visitor
  await untilClipsAreMade()
  await visitor.openForYou()
  await visitor.onStage.getByRole('button', { name: /Why this video\?$/ }).click()
  await page.getByRole('dialog').waitFor()
  await shoot(visitor, 'for-you-why')
  await close(page)
  await visitor.search('bluetooth speaker')
  await page.getByRole('tab', { name: 'Videos' }).click()
  await page.getByTestId('video-results').getByRole('link').first().waitFor()
  await shoot(visitor, 'find-videos')
})

storyAtEachSize('the studio', async (visitor) => {
  const { page } = visitor
  await visitor.openForYou()
  for (let items = 0; items < WATCHED; items += 1) {
    const like = visitor.onStage.getByRole('button', { name: /^Like/ })
    if (items % LIKED === 0 && (await like.count()) > 0) await like.click()
    await visitor.scrollOn()
  }
  await page.goto('/studio')
  await page
    .getByText(/^Liked “/)
    .first()
    .waitFor()
  await shoot(visitor, 'studio')
  await page.getByRole('tab', { name: 'Replay' }).click()
  await page.getByRole('slider', { name: 'Step' }).waitFor()
  await shoot(visitor, 'studio-replay')
  await page.getByRole('tab', { name: 'Tune' }).click()
  await page.getByRole('slider', { name: 'Then every' }).waitFor()
  await shoot(visitor, 'studio-tune')
  await page.getByRole('tab', { name: 'Blueprint' }).click()
  await page.getByRole('button', { name: 'Export' }).waitFor()
  await shoot(visitor, 'studio-blueprint')
  await page.goto('/studio?tab=simulate')
  await page.getByRole('button', { name: 'Run' }).click()
  await page.getByRole('img', { name: /^Curves of/ }).waitFor({ timeout: SIMULATED_WITHIN_MS })
  await shoot(visitor, 'studio-simulate')
})

storyAtEachSize('an item, the cart and an order', async (visitor) => {
  const { page } = visitor
  await page.goto('/cart')
  await page.getByText('Nothing in here yet').waitFor()
  await shoot(visitor, 'cart-empty')
  await page.goto('/find?q=bluetooth+speaker')
  await visitor.results.first().getByRole('link').first().click()
  await page.getByRole('heading', { name: 'More like this' }).waitFor()
  await shoot(visitor, 'item')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await shoot(visitor, 'item-added')
  await visitor.goTo('Cart')
  await page.getByRole('button', { name: 'Check out' }).waitFor()
  await shoot(visitor, 'cart')
  await page.getByRole('button', { name: 'Check out' }).click()
  await page.getByRole('dialog').waitFor()
  await shoot(visitor, 'checkout')
  await page.getByRole('dialog').getByRole('button', { name: 'Place order' }).click()
  await page.getByText('Order placed').waitFor()
  await shoot(visitor, 'order-placed')

  const soldOut = async (route: Route) => {
    const response = await route.fetch()
    const product = (await response.json()) as object
    await route.fulfill({ response, json: { ...product, in_stock: false } })
  }
  await page.route(/\/product\/[^/]+$/, soldOut)
  await page.goto('/find?q=desk+lamp')
  const href = await visitor.results.first().getByRole('link').first().getAttribute('href')
  await page.goto(href!)
  await page.getByRole('link', { name: 'See similar products' }).waitFor()
  await shoot(visitor, 'item-sold-out')
  await page.goto('/item/no-such-product')
  await page.getByText('We don’t have this product').waitFor()
  await shoot(visitor, 'item-unknown')
})

storyAtEachSize('You, and who is shopping', async (visitor) => {
  const { page } = visitor
  await page.goto('/you')
  await page.getByText('Nothing steers it yet').waitFor()
  await shoot(visitor, 'you-new')
  await page.goto('/find')
  await visitor.search('bluetooth speaker')
  await visitor.results.first().getByRole('link').first().click()
  await page.getByRole('heading', { name: 'More like this' }).waitFor()
  await visitor.goTo('You')
  await page.getByTestId('steering').getByRole('listitem').nth(1).waitFor()
  await shoot(visitor, 'you')
  await page.getByRole('button', { name: 'Erase me' }).click()
  await shoot(visitor, 'erase')
  await close(page)
  await visitor.goToForYou()
  if (visitor.device === 'phone') await visitor.goTo('You')
  await page.getByRole('button', { name: 'Switch', exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: /^Mira/ }).waitFor()
  await shoot(visitor, 'people')
  await page.getByRole('dialog').getByRole('button', { name: /^Mira/ }).click()
  await visitor.onStage.waitFor()
  await visitor.goTo('You')
  await page.getByTestId('steering').getByRole('listitem').first().waitFor()
  await shoot(visitor, 'you-as-mira')
})

storyAtEachSize('no page, no shop, and a shop being set up', async (visitor) => {
  const { page } = visitor
  await visitor.openForYou()
  await visitor.goInPage('/no-such-page')
  await page.getByText('There is no page here').waitFor()
  await shoot(visitor, 'not-found')
  await page.route('**', away)
  await page.goto('/')
  await page.getByRole('alert').first().waitFor()
  await shoot(visitor, 'away')
  await page.unrouteAll()
  const progress = { step: 'Embeddings', done: 42, total: 100, percent: 42 }
  const body = { error: 'The shop is being set up.', code: 'not_ready', missing: ['index'] }
  await page.route('**/ready', answer({ ...body, progress }, 503))
  await page.goto('/')
  await page.getByRole('progressbar').waitFor()
  await shoot(visitor, 'setting-up')
})

function sameShuffles(page: Page): Promise<unknown> {
  return page.route('**/recommend/**', (route) =>
    route.continue({ url: `${route.request().url()}&seed=${SEED}` }),
  )
}

/** Stops the clip on stage at the same picture each time. */
async function holdClip(visitor: Visitor): Promise<void> {
  await visitor.page.waitForLoadState('networkidle')
  await visitor.onStage.locator('video').evaluate(async (clip: HTMLVideoElement, seconds) => {
    const sought = new Promise((resolve) => clip.addEventListener('seeked', resolve))
    clip.pause()
    clip.currentTime = seconds
    await sought
  }, SECONDS)
}

async function close(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function shoot(visitor: Visitor, title: string, pointedAt?: Locator | null): Promise<void> {
  const { page, device } = visitor
  if (pointedAt) await pointedAt.hover()
  else await page.mouse.move(0, 0)
  await page.waitForFunction(isStill)
  const name = `${title}-${device}`
  const folder = IN_DOCUMENTS.includes(name) ? FOR_DOCUMENTS : TO_LOOK_AT
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

/** What is on the screen has all its pictures, and moves no more; a skeleton shimmers on. */
function isStill(): boolean {
  const isOnScreen = (element: Element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  }
  return (
    [...document.images].filter(isOnScreen).every(({ complete }) => complete) &&
    !document.getAnimations().some(({ effect, playState }) => {
      const { target } = effect as KeyframeEffect
      const lasts = effect?.getComputedTiming().endTime === Infinity
      return playState !== 'finished' && !lasts && target !== null && isOnScreen(target)
    })
  )
}
