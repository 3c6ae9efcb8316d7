/** What somebody who scrolls the feed waits for, on a phone's screen with a full-speed network. */

import { setTimeout as pause } from 'node:timers/promises'
import { median } from './audits.mjs'
import { chromium, CHROME_FLAGS } from './packages.mjs'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const ON_STAGE = 'article[data-current]'
const API_DELAY_MS = 50
const QUERIES = ['bluetooth speaker', 'desk lamp', 'yoga mat', 'school bag', 'coffee']

/** `{ firstClip, nextItem }` in ms, medians; `skeletons` of `searches` cards seen unfinished. */
export async function browsing(address, runs) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH,
    args: CHROME_FLAGS,
  })
  const visit = async (story) => {
    // A profile of its own: nothing is cached.
    const context = await browser.newContext({ ...PHONE, baseURL: address })
    try {
      return await story(await context.newPage())
    } finally {
      await context.close()
    }
  }
  const repeat = async (story) => {
    const figures = []
    for (let run = 0; run < runs; run += 1) figures.push(await visit(story))
    return median(figures)
  }
  try {
    const firstClip = await repeat(untilFirstClip)
    const nextItem = await repeat(untilNextItem)
    let skeletons = 0
    for (const query of QUERIES) skeletons += await visit((page) => sawSkeleton(page, query))
    return { firstClip, nextItem, skeletons, searches: QUERIES.length }
  } finally {
    await browser.close()
  }
}

/** From the start of the navigation until a clip plays. */
async function untilFirstClip(page) {
  await page.addInitScript(() => {
    const tell = () => (window.firstClipAt ??= performance.now())
    document.addEventListener('playing', tell, { capture: true })
  })
  await page.goto('/')
  const told = await page.waitForFunction(() => window.firstClipAt)
  return told.jsonValue()
}

/** From a press of the arrow until the next item has come to rest. */
async function untilNextItem(page) {
  await page.goto('/')
  await page.locator(ON_STAGE).waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    window.addEventListener('keydown', ({ timeStamp }) => (window.pressedAt = timeStamp), true)
    document
      .querySelector('[role=feed]')
      .addEventListener('scrollend', ({ timeStamp }) => (window.settledAt = timeStamp))
  })
  await page.keyboard.press('ArrowDown')
  const told = await page.waitForFunction(() => window.settledAt - window.pressedAt)
  return told.jsonValue()
}

/** Whether a card that comes two swipes after a search is ever in sight before it is made. */
async function sawSkeleton(page, query) {
  await page.route(
    () => true,
    async (route) => {
      if (route.request().resourceType() === 'fetch') await pause(API_DELAY_MS)
      await route.continue()
    },
  )
  await page.addInitScript(watchCards)
  const place = () => page.locator(ON_STAGE).getAttribute('aria-posinset')
  const next = async () => {
    const before = Number(await place())
    await page.keyboard.press('ArrowDown')
    await page.locator(`${ON_STAGE}[aria-posinset="${before + 1}"]`).waitFor()
  }
  await page.goto('/')
  await page.locator(ON_STAGE).waitFor()
  await next() // the card is the fourth item, so two swipes away
  await page.getByRole('combobox', { name: 'Search the shop' }).fill(query)
  await page.getByRole('combobox', { name: 'Search the shop' }).press('Enter')
  await page.getByTestId('search-results').getByRole('link').first().waitFor()
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'For You' })
    .click()
  await page.locator(ON_STAGE).waitFor()
  await next()
  await next()
  await page.locator(`${ON_STAGE} [data-testid=shop-fyp-card][data-state=ready]`).waitFor()
  return page.evaluate(() => window.sawUnfinishedCard === true)
}

/** Runs in the page: looks at every frame. */
function watchCards() {
  const look = () => {
    for (const card of document.querySelectorAll('[data-testid=shop-fyp-card]')) {
      const { top, bottom } = card.getBoundingClientRect()
      const isInSight = bottom > 0 && top < innerHeight
      if (isInSight && card.dataset.state === 'loading') window.sawUnfinishedCard = true
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
