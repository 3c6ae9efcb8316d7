import { describe, expect } from 'vitest'
import { cardOf, eventsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

const QUERY = 'bluetooth speaker'
const SEED = 1

describe('not interested', () => {
  storyAtEachSize(
    'in a product: it goes from every card, until that is undone',
    async (visitor) => {
      await visitor.openForYou()
      await visitor.search(QUERY)
      await visitor.goToForYou()
      await visitor.scrollToNextCard()
      const before = (await visitor.picks()).map(({ productId }) => productId)
      const [hidden] = before
      await openPickMenu(visitor)
      await choose(visitor, 'Not interested')
      await visitor.card.getByText(/You won’t see .* again/).waitFor()
      const userId = await visitor.userId()
      const offered = async () =>
        (await cardOf(userId, SEED)).products.map(({ product_id }) => product_id)
      await expect.poll(offered).not.toContain(hidden)
      await visitor.card.getByRole('button', { name: 'Undo' }).click()
      expect((await visitor.picks()).map(({ productId }) => productId)).toEqual(before)
      await expect.poll(offered).toContain(hidden)
    },
  )

  storyAtEachSize(
    'in a video: the next one comes, and it comes back when undone',
    async (visitor) => {
      await visitor.openForYou()
      const label = await visitor.onStage.getAttribute('aria-label')
      await visitor.onStage.getByRole('button', { name: 'More', exact: true }).click()
      await choose(visitor, 'Not interested')
      await expect.poll(() => visitor.place()).toBe(2)
      await visitor.settled()
      await visitor.toast.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => visitor.place()).toBe(1)
      await visitor.settled()
      expect(await visitor.onStage.getAttribute('aria-label')).toBe(label)
      await visitor.onStage.getByTestId('feed-video').waitFor()
      const userId = await visitor.userId()
      await expect.poll(() => isUndone(userId)).toBe(true)

      // Without an undo it does not come again.
      await visitor.onStage.getByRole('button', { name: 'More', exact: true }).click()
      await choose(visitor, 'Not interested')
      await expect.poll(() => visitor.place()).toBe(2)
      await visitor.settled()
      await expect
        .poll(async () => (await eventsOf(userId)).filter(({ kind }) => kind === 'hide').length)
        .toBe(2)
      await visitor.page.reload()
      await visitor.onStage.waitFor()
      expect(await visitor.onStage.getAttribute('aria-label')).not.toBe(label)
    },
  )
})

async function openPickMenu(visitor: Visitor): Promise<void> {
  await visitor.rows
    .first()
    .getByRole('button', { name: /^More about/ })
    .click()
}

async function choose(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('dialog').getByRole('button', { name }).click()
}

/** What was hidden was shown again, by an event that names the other. */
async function isUndone(userId: string): Promise<boolean> {
  const events = await eventsOf(userId)
  const hidden = events.find(({ kind }) => kind === 'hide')
  return events.some(({ kind, undoes }) => kind === 'undo' && undoes === hidden?.event_id)
}
