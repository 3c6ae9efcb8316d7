/** What somebody who scrolls the feed waits for, on a phone's screen with a full-speed network. */

import { setTimeout as pause } from 'node:timers/promises'
import { median } from './audits.mjs'
import { chromium, CHROME_FLAGS } from './packages.mjs'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const ON_STAGE = 'article[data-current]'
const API_DELAY_MS = 50
const QUERIES = ['bluetooth speaker', 'desk lamp', 'yoga mat', 'school bag', 'coffee']

const SWIPES = 6
const WATCHED_MS = 1500

/**
 * `{ firstClip, nextItem }` in ms, medians; `frames` in ms, a wait for each swipe; `skeletons` of
 * `searches` cards seen unfinished.
 */
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
    const frames = []
    for (let run = 0; run < runs; run += 1) frames.push(...(await visit(untilFrames)))
    let skeletons = 0
    for (const query of QUERIES) skeletons += await visit((page) => sawSkeleton(page, query))
    return { firstClip, nextItem, frames, skeletons, searches: QUERIES.length }
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

/** How long a clip stands still once a swipe to it has come to rest, of each clip swiped to. */
async function untilFrames(page) {
  await page.addInitScript(watchFrames)
  await page.goto('/')
  await page.locator(`${ON_STAGE} video`).waitFor()
  await page.waitForFunction(() => window.framesAt?.size > 0)
  for (let swipe = 0; swipe < SWIPES; swipe += 1) {
    await pause(WATCHED_MS)
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction((count) => {
      const onStage = document.querySelector('article[data-current]')
      const hasClip = onStage?.querySelector('video')
      return window.restsAt.length === count && (!hasClip || window.framesAt.has(onStage))
    }, swipe + 1)
  }
  return page.evaluate(() =>
    window.restsAt
      .filter(([item]) => window.framesAt.has(item))
      .map(([item, restAt]) => Math.max(0, window.framesAt.get(item) - restAt)),
  )
}

/** Runs in the page: notes when each swipe comes to rest, and when the clip there first moves. */
function watchFrames() {
  window.framesAt = new Map()
  window.restsAt = []
  const onStage = () => document.querySelector('article[data-current]')
  document.addEventListener(
    'scrollend',
    ({ timeStamp, target }) => {
      if (target.matches?.('[role=feed]')) window.restsAt.push([onStage(), timeStamp])
    },
    true,
  )
  const watched = new WeakSet()
  const look = () => {
    const item = onStage()
    const clip = item?.querySelector('video')
    if (clip && !watched.has(clip)) {
      watched.add(clip)
      clip.requestVideoFrameCallback((now) => window.framesAt.set(item, now))
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
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
      // The feed ends above the bar at the bottom of the window.
      const feed = card.closest('[role=feed]').getBoundingClientRect()
      const isInSight = bottom > feed.top + 1 && top < feed.bottom - 1
      if (isInSight && card.dataset.state === 'loading') window.sawUnfinishedCard = true
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
