import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { ROOT } from './support/places'
import { storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

/** The pictures for the documents: `make screenshots`. */
const FOLDER = path.join(ROOT, 'docs/screenshots')

/** Makes the shuffle of the cards, and so the pictures, the same each time. */
const SEED = 3

storyAtEachSize('the pages, as somebody who looks for a speaker sees them', async (visitor) => {
  mkdirSync(FOLDER, { recursive: true })
  const { page } = visitor
  await page.route('**/recommend/**', (route) =>
    route.continue({ url: `${route.request().url()}&seed=${SEED}` }),
  )
  await visitor.openForYou()
  await visitor.scrollOn()
  await shoot(visitor, 'for-you')

  await visitor.search('bluetooth speaker')
  await visitor.results.first().waitFor()
  await shoot(visitor, 'find')

  await visitor.goToForYou()
  await visitor.scrollToNextCard()
  expect(await visitor.picks()).toHaveLength(3)
  if (visitor.device === 'phone') await shoot(visitor, 'for-you-card')

  await visitor.rows.first().getByRole('link').click()
  await page.getByRole('heading', { name: 'More like this' }).waitFor()
  await shoot(visitor, 'item')

  if (visitor.device === 'desktop') {
    await visitor.goBack()
    await visitor.onStage.waitFor()
    await visitor.scrollToNextCard()
    expect(await visitor.picks()).toHaveLength(3)
    // The panel lights what steers the product that is pointed at.
    await shoot(visitor, 'for-you-card', visitor.rows.first().getByRole('link'))
  }
})

async function shoot(visitor: Visitor, title: string, pointedAt?: Locator): Promise<void> {
  const { page, device } = visitor
  if (pointedAt) await pointedAt.hover()
  else await page.mouse.move(0, 0)
  await page.waitForFunction(isStill)
  await page.screenshot({ path: path.join(FOLDER, `${title}-${device}.png`) })
}

/** What is on the screen has all its pictures, and moves no more. */
function isStill(): boolean {
  const isOnScreen = (element: Element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  }
  return (
    [...document.images].filter(isOnScreen).every(({ complete }) => complete) &&
    ![...document.querySelectorAll('.skeleton')].some(isOnScreen) &&
    !document.getAnimations().some(({ effect, playState }) => {
      const { target } = effect as KeyframeEffect
      return playState !== 'finished' && target !== null && isOnScreen(target)
    })
  )
}
