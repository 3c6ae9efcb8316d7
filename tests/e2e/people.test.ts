import { describe, expect } from 'vitest'
import { personasOf, signalsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

describe('shopping as somebody else', () => {
  storyAtEachSize('two personas see cards that are their own', async (visitor) => {
    const personas = await personasOf()
    expect(personas).toHaveLength(6)
    const [mira, jonas] = [personas[0]!, personas[1]!]
    await visitor.openForYou()
    await become(visitor, mira.name, `You are now ${mira.name}`)
    const hers = await picksOfNextCard(visitor)
    await become(visitor, jonas.name, `You are now ${jonas.name}`)
    const his = await picksOfNextCard(visitor)
    for (const { kind } of [...hers, ...his]) expect(['search', 'click']).toContain(kind)
    const ids = new Set([...hers, ...his].map(({ productId }) => productId))
    expect(ids.size).toBe(6)
  })

  storyAtEachSize(
    'a new visitor starts from nothing, and what was one’s own stays',
    async (visitor) => {
      await visitor.openForYou()
      const userId = await visitor.userId()
      await visitor.search('desk lamp')
      await become(visitor, 'New visitor', 'You are now somebody new')
      const picks = await picksOfNextCard(visitor)
      for (const { kind } of picks) expect(['trending', 'popular']).toContain(kind)
      await become(visitor, 'You', 'You are yourself again')
      for (const { kind } of await picksOfNextCard(visitor)) expect(kind).toBe('search')
      expect(await signalsOf(userId)).toHaveLength(1)
    },
  )
})

/** Says who is shopping: in a sheet on the phone, beside the page on a desktop. */
async function become(visitor: Visitor, name: string, greeting: string): Promise<void> {
  const { page } = visitor
  await visitor.goTo('You')
  if (visitor.device === 'phone')
    await page.getByRole('main').getByRole('button', { name: 'Switch' }).click()
  await page
    .getByTestId('people-list')
    .getByRole('button', { name: new RegExp(`^${name}\\b`) })
    .click()
  await page.getByText(greeting).waitFor()
  await visitor.onStage.waitFor()
}

async function picksOfNextCard(visitor: Visitor) {
  await visitor.goToForYou()
  await visitor.scrollToNextCard()
  return visitor.picks()
}
