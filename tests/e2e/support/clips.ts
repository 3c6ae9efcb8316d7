import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Feed } from '../../../frontend/src/lib/shop-types'

const MADE_WITHIN_MS = 180_000

/** Waits until the first videos of the feed have their clips, which are made beside the stories. */
export async function untilClipsAreMade(count = 8): Promise<void> {
  const missing = async () => {
    // Somebody new each time: who asks is taken to have seen what comes.
    const answer = await fetch(`${inject('shop')}/feed/${crypto.randomUUID()}?limit=20`)
    const { items } = (await answer.json()) as Feed
    const videos = items.filter((item) => item.type === 'video').slice(0, count)
    return videos.filter(({ url }) => !url).length
  }
  await expect.poll(missing, { timeout: MADE_WITHIN_MS, interval: 500 }).toBe(0)
}

export interface Clips {
  /** How many there are in the page. */
  count: number
  playing: number
  isOnStagePlaying: boolean
}

/** The clips in the page as they are now. */
export function clipsIn(page: Page): Promise<Clips> {
  return page.evaluate(() => {
    const clips = [...document.querySelectorAll('video')]
    const isPlaying = (clip: HTMLVideoElement) => !clip.paused && clip.currentTime > 0
    return {
      count: clips.length,
      playing: clips.filter((clip) => !clip.paused).length,
      isOnStagePlaying: clips.some(
        (clip) => isPlaying(clip) && clip.closest('[data-current]') !== null,
      ),
    }
  })
}
