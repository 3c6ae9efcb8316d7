import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { clipsIn, untilClipsAreMade } from './support/clips'
import { storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

const ITEMS = 200
/** What the page holds at most, with 200 empty shells and the content of four items. */
const ELEMENTS = 1_500
const VIDEOS = 4
const TIMEOUT_MS = 600_000

describe('the feed', () => {
  storyAtEachSize(
    'plays one clip at a time, however far it is scrolled, and does not grow',
    async (visitor) => {
      const { page } = visitor
      await untilClipsAreMade()
      await visitor.openForYou()
      await playsOnStage(page)
      await visitor.scrollOn()
      await playsOnStage(page)

      const most = await flingTo(visitor, ITEMS)
      expect(await visitor.place()).toBeGreaterThanOrEqual(ITEMS)
      expect(most.videos).toBeLessThanOrEqual(VIDEOS)
      expect(most.playing).toBeLessThanOrEqual(1)
      expect(most.elements).toBeLessThanOrEqual(ELEMENTS)
      await visitor.scrollOn()
    },
    TIMEOUT_MS,
  )

  storyAtEachSize('stops what plays when the page is out of sight', async (visitor) => {
    const { page } = visitor
    await untilClipsAreMade()
    await visitor.openForYou()
    await playsOnStage(page)
    await setVisibility(page, 'hidden')
    await expect.poll(async () => (await clipsIn(page)).playing).toBe(0)
    await setVisibility(page, 'visible')
    await playsOnStage(page)
  })
})

/** The clip on stage plays, and no other. */
async function playsOnStage(page: Page): Promise<void> {
  await expect.poll(() => clipsIn(page)).toMatchObject({ playing: 1, isOnStagePlaying: true })
}

/** Goes on item by item, as fast as the page follows. Returns the most that there ever was. */
function flingTo(visitor: Visitor, item: number) {
  return visitor.page.evaluate(async (last) => {
    const most = { videos: 0, playing: 0, elements: 0 }
    const feed = document.querySelector('[role=feed]') as HTMLElement
    const place = () =>
      Number(document.querySelector('article[data-current]')?.getAttribute('aria-posinset') ?? 0)
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let before = place(); before < last; before = place()) {
      // Again until it is there: a browser may snap back when items arrive in the same frame.
      // The last place of all says that more is on its way, and has no number.
      while (!(place() > before)) {
        feed.scrollTo({ top: before * feed.clientHeight, behavior: 'instant' })
        await frame()
      }
      await frame()
      const videos = [...document.querySelectorAll('video')]
      most.videos = Math.max(most.videos, videos.length)
      most.playing = Math.max(most.playing, videos.filter((clip) => !clip.paused).length)
      most.elements = Math.max(most.elements, document.getElementsByTagName('*').length)
    }
    return most
  }, item)
}

/** Headless tabs are never out of sight by themselves. */
async function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
    Object.defineProperty(document, 'hidden', { value: now === 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}
