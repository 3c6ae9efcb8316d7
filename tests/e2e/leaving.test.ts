import { describe, expect } from 'vitest'
import { eventsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'

describe('what is done last of all arrives', () => {
  storyAtEachSize('when the page is closed right after a click', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.search('desk lamp')
    const userId = await visitor.userId()
    const link = visitor.results.first().getByRole('link').first()
    const opened = decodeURIComponent((await link.getAttribute('href'))!.replace('/item/', ''))
    await link.evaluate((element: HTMLElement) => element.click())
    await page.close()
    await expect
      .poll(async () => (await eventsOf(userId)).filter(({ kind }) => kind === 'click'))
      .toMatchObject([{ product_id: opened }])
  })

  storyAtEachSize('when it is left right after a like', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    const userId = await visitor.userId()
    await visitor.onStage
      .getByRole('button', { name: /^Like/ })
      .evaluate((element: HTMLElement) => element.click())
    await page.goto('about:blank')
    await expect
      .poll(async () => (await eventsOf(userId)).filter(({ kind }) => kind === 'like'))
      .toHaveLength(1)
    // What nobody heard an answer to is sent again on the next visit, and counted once.
    await page.goto('/')
    await visitor.onStage.waitFor()
    await expect
      .poll(() =>
        page.evaluate(() =>
          Object.keys(localStorage).filter((key) => key.startsWith('shopcard.event/')),
        ),
      )
      .toEqual([])
    expect((await eventsOf(userId)).filter(({ kind }) => kind === 'like')).toHaveLength(1)
  })
})
