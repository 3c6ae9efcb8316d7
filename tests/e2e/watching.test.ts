import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { LoggedEvent } from '../../frontend/src/lib/shop-types'
import { clipsIn } from './support/clips'
import { eventsOf } from './support/shop-api'
import { story, storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

const QUERY = 'bluetooth speaker'
/** The feed has clips for many videos, not for all. */
const MOST_STEPS = 12
const SWIPES_TO_A_CARD = 2

describe('what somebody watches', () => {
  storyAtEachSize('is told as long as it really played, and no longer', async (visitor) => {
    const { page } = visitor
    await page.addInitScript(notePlaying)
    await goToClip(visitor)
    await expect.poll(() => momentOf(page)).toBeGreaterThan(1)
    await visitor.onStage.getByRole('button', { name: 'Pause' }).press('Enter')
    await visitor.onStage.getByRole('button', { name: 'Play' }).waitFor()
    const played = await secondsPlayed(page)
    // As long again, and so long that what is counted by mistake shows.
    const atLeast = Date.now() + 1_000 * played + 1_500
    await expect.poll(() => Date.now()).toBeGreaterThan(atLeast)
    await visitor.scrollOn()

    const view = await latestView(visitor)
    expect(view.duration_seconds).toBeGreaterThan(played - 0.5)
    expect(view.duration_seconds).toBeLessThan(played + 0.5)
    expect(view.completion).toBeGreaterThan(0)
    expect(view.start_seconds).toBeLessThan(1)
  })

  story('is told when the page is closed in the middle of it', async (visitor) => {
    const { page } = visitor
    await goToClip(visitor)
    await expect.poll(() => momentOf(page)).toBeGreaterThan(1)
    const userId = await visitor.userId()
    const before = (await viewsIn(userId)).length
    await page.goto('about:blank')
    await expect.poll(async () => (await viewsIn(userId)).length).toBeGreaterThan(before)
  })
})

describe('why a video is there', () => {
  storyAtEachSize('is said, and less like it can be asked for and taken back', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    const label = await visitor.onStage.getAttribute('aria-label')
    await visitor.onStage.getByRole('button', { name: /Why this video\?$/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Why this video?' })
    await sheet.getByRole('button', { name: 'Less like this' }).click()
    await expect.poll(() => visitor.place()).toBe(2)
    const userId = await visitor.userId()
    const kinds = async () => (await eventsOf(userId)).map(({ kind }) => kind)
    await expect.poll(kinds).toContain('less')
    await visitor.toast.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => visitor.place()).toBe(1)
    expect(await visitor.onStage.getAttribute('aria-label')).toBe(label)
    await expect.poll(kinds).toContain('undo')
  })
})

describe('a search', () => {
  storyAtEachSize('brings a card within two swipes of where one was', async (visitor) => {
    await visitor.openForYou()
    await visitor.search(QUERY)
    await visitor.goToForYou()
    const place = await visitor.place()
    await visitor.scrollToNextCard()
    expect((await visitor.place()) - place).toBeLessThanOrEqual(SWIPES_TO_A_CARD)
    expect((await visitor.picks())[0]?.kind).toBe('search')
  })

  storyAtEachSize('has videos beside the products, which open in the feed', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.search(QUERY)
    await page.getByRole('tab', { name: 'Videos' }).click()
    const first = page.getByTestId('video-results').getByRole('link').first()
    const address = await first.getAttribute('href')
    await first.click()
    await visitor.onStage.getByTestId('feed-video').waitFor()
    expect(page.url()).toContain(address!)
    expect(await visitor.place()).toBe(1)
    await page.goBack()
    await page.getByRole('tab', { name: 'Videos', selected: true }).waitFor()
  })
})

/** To a video that has a clip, and that plays. */
async function goToClip(visitor: Visitor): Promise<void> {
  await visitor.openForYou()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await visitor.onStage.locator('video').count()) > 0) break
    await visitor.scrollOn()
  }
  await expect.poll(() => clipsIn(visitor.page)).toMatchObject({ isOnStagePlaying: true })
}

/** Where the clip on stage is, in seconds. */
const momentOf = (page: Page) =>
  page.locator('article[data-current] video').evaluate((clip: HTMLVideoElement) => clip.currentTime)

async function viewsIn(userId: string): Promise<LoggedEvent[]> {
  return (await eventsOf(userId)).filter(({ kind }) => kind === 'view')
}

/** What the shop was told of watching last, as soon as it was told of any. */
async function latestView(visitor: Visitor): Promise<LoggedEvent> {
  const userId = await visitor.userId()
  await expect.poll(async () => (await viewsIn(userId)).length).toBeGreaterThan(0)
  return (await viewsIn(userId)).at(-1)!
}

interface Played {
  playedFrom?: number
  playedTo?: number
}

/** Runs in the page: when the first clip began to play, and when one on stage was paused last. */
function notePlaying(): void {
  const noted = window as Played
  document.addEventListener('playing', () => (noted.playedFrom ??= performance.now()), true)
  document.addEventListener('pause', () => (noted.playedTo = performance.now()), true)
}

function secondsPlayed(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { playedFrom = NaN, playedTo = NaN } = window as Played
    return (playedTo - playedFrom) / 1_000
  })
}
