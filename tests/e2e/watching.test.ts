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
    await visitor.onStage.getByRole('button', { name: 'Pause', exact: true }).press('Enter')
    await visitor.onStage.getByRole('button', { name: 'Play', exact: true }).waitFor()
    const videoId = await videoOnStage(visitor)
    const played = await secondsPlayed(page)
    // As long again, and so long that what is counted by mistake shows.
    const atLeast = Date.now() + 1_000 * played + 1_500
    await expect.poll(() => Date.now()).toBeGreaterThan(atLeast)
    await visitor.scrollOn()

    const view = await latestView(visitor, videoId)
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
    const videoId = await videoOnStage(visitor)
    await page.goto('about:blank')
    await expect.poll(async () => (await viewsIn(userId, videoId)).length).toBeGreaterThan(0)
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
    await visitor.settled()
    const userId = await visitor.userId()
    const kinds = async () => (await eventsOf(userId)).map(({ kind }) => kind)
    await expect.poll(kinds).toContain('less')
    await visitor.toast.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => visitor.place()).toBe(1)
    await visitor.settled()
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

/** Not by its clip, which several videos may share. */
async function videoOnStage({ onStage }: Visitor): Promise<string> {
  return (await onStage.getByTestId('feed-video').getAttribute('data-video-id'))!
}

async function viewsIn(userId: string, videoId: string): Promise<LoggedEvent[]> {
  const isView = ({ kind, video_id }: LoggedEvent) => kind === 'view' && video_id === videoId
  return (await eventsOf(userId)).filter(isView)
}

/** What the shop was told last of watching a video, as soon as it was told of it. */
async function latestView(visitor: Visitor, videoId: string): Promise<LoggedEvent> {
  const userId = await visitor.userId()
  await expect.poll(async () => (await viewsIn(userId, videoId)).length).toBeGreaterThan(0)
  return (await viewsIn(userId, videoId)).at(-1)!
}

interface Played {
  playedMs?: number
  playingSince?: number | null
}

/** Runs in the page: how long clips played, without the time in which they waited for data. */
function notePlaying(): void {
  const noted = window as Played
  const stop = () => {
    if (typeof noted.playingSince !== 'number') return
    noted.playedMs = (noted.playedMs ?? 0) + performance.now() - noted.playingSince
    noted.playingSince = null
  }
  document.addEventListener('playing', () => (noted.playingSince ??= performance.now()), true)
  for (const type of ['waiting', 'pause']) document.addEventListener(type, stop, true)
}

/** Of the clip that was paused, once the page has noted that. */
async function secondsPlayed(page: Page): Promise<number> {
  const noted = () =>
    page.evaluate(() => {
      const { playedMs = NaN, playingSince } = window as Played
      return typeof playingSince === 'number' ? NaN : playedMs / 1_000
    })
  await expect.poll(noted).toBeGreaterThan(0)
  return noted()
}
