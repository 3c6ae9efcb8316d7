import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { eventsOf } from './support/shop-api'
import { storyOfAShopAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

const SENT_WITHIN_MS = 60_000

describe('the shop goes away in the middle of it all and comes back', () => {
  storyOfAShopAtEachSize('no event is lost or doubled', async (visitor, shop) => {
    const { page } = visitor
    const written = await eventsWritten(page)
    await visitor.openForYou()
    await visitor.search('bluetooth speaker')
    const opened = [await openResult(visitor, 0)]
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(isCardCodeThere) // it comes when the browser has time for it

    await shop.goAway()
    opened.push(await openResult(visitor, 1), await openResult(visitor, 2))
    await visitor.goToForYou()
    await visitor.scrollOn()
    await visitor.scrollOn() // to the card, which followed the search
    await visitor.scrollOn()
    await page.getByRole('status').getByText('Your clicks are kept and will be sent').waitFor()
    await visitor.onStage.getByRole('button', { name: /^Like/ }).click()
    await visitor.scrollOn()
    await visitor.scrollOn()

    await shop.comeBack()
    opened.push(await openPick(visitor))
    const userId = await visitor.userId()
    const logged = () => eventsOf(userId, shop.address)
    await expect
      .poll(async () => idsOf(await logged()), { timeout: SENT_WITHIN_MS })
      .toEqual(idsOf([...written.values()]))
    const clicks = (await logged()).filter(({ kind }) => kind === 'click')
    expect(clicks.map(({ product_id }) => product_id).sort()).toEqual(opened.sort())
    expect((await logged()).filter(({ kind }) => kind === 'like')).toHaveLength(1)
    await expect.poll(() => storedEvents(page)).toBe(0)
  })
})

const isCardCodeThere = () =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('/shop-fyp-card-'))

interface Written {
  event_id: string
}

/** Every event that the page ever writes down, by its id: what the shop has to know in the end. */
async function eventsWritten(page: Page): Promise<Map<string, Written>> {
  const written = new Map<string, Written>()
  await page.exposeFunction('tellOfEvent', (event: string) => {
    const read = JSON.parse(event) as Written
    written.set(read.event_id, read)
  })
  await page.addInitScript(() => {
    const setItem = Storage.prototype.setItem
    Storage.prototype.setItem = function (key, value) {
      const { tellOfEvent } = window as unknown as { tellOfEvent: (event: string) => void }
      if (key.startsWith('shopcard.event/')) tellOfEvent(value)
      setItem.call(this, key, value)
    }
  })
  return written
}

const idsOf = (events: { event_id: string }[]) => events.map(({ event_id }) => event_id).sort()

const storedEvents = (page: Page) =>
  page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith('shopcard.event/')).length,
  )

/** Opens a result and comes back; returns which product it was. */
async function openResult(visitor: Visitor, place: number): Promise<string> {
  const link = visitor.results.nth(place).getByRole('link').first()
  const productId = decodeURIComponent((await link.getAttribute('href'))!.replace('/item/', ''))
  await link.click()
  await expect.poll(() => new URL(visitor.page.url()).pathname).toContain('/item/')
  await visitor.page.goBack()
  await visitor.results.first().waitFor()
  return productId
}

/** Opens the first product of the next card. */
async function openPick(visitor: Visitor): Promise<string> {
  await visitor.scrollToNextCard()
  const [first] = await visitor.picks()
  await visitor.rows.first().getByRole('link').click()
  await visitor.heading.waitFor()
  return first!.productId
}
