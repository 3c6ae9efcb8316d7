import { describe, expect } from 'vitest'
import { clipsIn, untilClipsAreMade } from './support/clips'
import { storyAtEachSize } from './support/story'

describe('who wants less movement', () => {
  storyAtEachSize('starts clips by hand, and pages do not glide', async (visitor) => {
    const { page } = visitor
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await untilClipsAreMade()
    await visitor.openForYou()
    const stage = visitor.onStage
    await stage.locator('video').waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    expect((await clipsIn(page)).playing).toBe(0)

    await stage.getByRole('button', { name: 'Play', exact: true }).click()
    await expect.poll(() => clipsIn(page)).toMatchObject({ playing: 1, isOnStagePlaying: true })

    // Where a glide would be on its way for half a second, it is there at the next frame.
    await page.keyboard.press('ArrowDown')
    const rest = await page.getByRole('feed').evaluate(async (feed) => {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      return feed.scrollTop / feed.clientHeight
    })
    expect(rest).toBe(1)
    await expect.poll(() => visitor.place()).toBe(2)
    expect((await clipsIn(page)).playing).toBe(0)
    expect(await longestMovement(page)).toBeLessThanOrEqual(10)
  })
})

/** Milliseconds of the longest animation or transition that moves something now or could soon. */
function longestMovement(page: import('playwright-core').Page): Promise<number> {
  return page.evaluate(() => {
    const durations = document.getAnimations().map(({ effect }) => {
      const { duration } = effect?.getComputedTiming() ?? {}
      return typeof duration === 'number' ? duration : 0
    })
    return Math.max(0, ...durations)
  })
}
