import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { RESULTS } from './support/places'
import { eventsOf, signalsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'

describe('what steers the card', () => {
  storyAtEachSize('can be forgotten, which the next card obeys', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.search('bluetooth speaker')
    await visitor.search('yoga mat')
    const userId = await visitor.userId()
    await visitor.goTo('You')
    const rows = page.getByTestId('steering').getByRole('listitem')
    await expect.poll(() => rows.count()).toBe(2)
    expect(await rows.first().innerText()).toContain('yoga mat')
    await page.getByRole('button', { name: 'Forget “yoga mat”' }).click()
    await expect.poll(() => rows.count()).toBe(1)
    await expect
      .poll(async () => (await signalsOf(userId)).map(({ query }) => query))
      .toEqual(['bluetooth speaker'])
    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    for (const { text } of await visitor.picks()) {
      expect(text).toBe('Because you searched “bluetooth speaker”')
    }

    await visitor.goTo('You')
    await page.getByRole('button', { name: 'Forget all' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget all' }).click()
    await page.getByText('Nothing steers it yet').waitFor()
    expect(await signalsOf(userId)).toEqual([])
    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    for (const { kind } of await visitor.picks()) expect(['trending', 'popular']).toContain(kind)
  })

  storyAtEachSize('and all else can be taken along, and erased everywhere', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.onStage.getByRole('button', { name: /^Like/ }).click()
    await visitor.search('bluetooth speaker')
    const userId = await visitor.userId()
    await visitor.goTo('You')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ])
    const file = path.join(RESULTS, 'export.json')
    await download.saveAs(file)
    const taken = JSON.parse(await readFile(file, 'utf8')) as object
    expect(taken).toMatchObject({ user_id: userId })
    expect(JSON.stringify(taken)).toContain('bluetooth speaker')

    // Something that the shop has not heard of yet goes, too.
    await page.route('**/events', (route) => route.abort())
    await visitor.goToForYou()
    await visitor.onStage.getByRole('button', { name: /^Save/ }).click()
    await visitor.goTo('You')
    // What was said of the export lies over the button for a moment, as long as nobody points at it.
    await page.mouse.move(0, 0)
    await visitor.toast.getByRole('listitem').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Erase me' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Erase me' }).click()
    await visitor.onStage.waitFor()
    expect(await visitor.userId()).not.toBe(userId)
    await page.unroute('**/events')
    await page.reload()
    await visitor.onStage.waitFor()
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
    expect(kept).not.toContain(userId)
    expect(await eventsOf(userId)).toEqual([])
  })
})
