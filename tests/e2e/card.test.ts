import { describe, expect } from 'vitest'
import type { ShopCard } from '../../frontend/src/lib/shop-types'
import { productOf, signalsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'
import type { ShownPick, Visitor } from './support/visitor'

const QUERY = 'bluetooth speaker'

describe('the shop card', () => {
  storyAtEachSize('follows a search, then the product that was opened', async (visitor) => {
    await visitor.openForYou()
    await visitor.search(QUERY)
    expect(new URL(visitor.page.url()).pathname).toBe('/find')
    await visitor.results.first().waitFor()
    const results = await visitor.results.all()
    expect(results.length).toBeGreaterThanOrEqual(3)
    for (const result of results.slice(0, 3)) {
      expect(await result.innerText()).toMatch(/speaker/i)
    }

    await shuffleFor(visitor, ['search'])
    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    const first = await visitor.picks()
    expect(first).toHaveLength(3)
    for (const { productId, kind, text } of first) {
      const { sub_categories } = await productOf(productId)
      expect(sub_categories).toContain('Speakers')
      expect([kind, text]).toEqual(['search', `Because you searched “${QUERY}”`])
    }

    const opened = await productOf((await visitor.rows.first().getAttribute('data-product-id'))!)
    await visitor.rows.first().getByRole('link').click()
    await visitor.page.getByRole('heading', { level: 1, name: opened.name }).waitFor()
    const userId = await visitor.userId()
    await expect
      .poll(() => signalsOf(userId))
      .toMatchObject([
        { kind: 'click', product_id: opened.product_id },
        { kind: 'search', query: QUERY },
      ])

    // What is nearest to the product may be all that is left of what is nearest to the search.
    await shuffleFor(visitor, ['click'])
    await visitor.goBack()
    await visitor.onStage.waitFor()
    await visitor.scrollToNextCard()
    const second = await visitor.picks()
    expect(second).toHaveLength(3)
    expect(second.map(({ productId }) => productId)).not.toContain(opened.product_id)
    expect(second.map(({ kind }) => kind)).toContain('click')
    for (const { kind, text } of second) {
      if (kind === 'click') expect(text).toContain(beginning(opened.name))
      else expect([kind, text]).toEqual(['search', `Because you searched “${QUERY}”`])
    }
  })

  storyAtEachSize('shows a new visitor what others like, and says so', async (visitor) => {
    await visitor.openForYou()
    await visitor.scrollToNextCard()
    const picks = await visitor.picks()
    expect(new Set(picks.map(({ productId }) => productId)).size).toBe(3)
    for (const { kind, text } of picks) {
      expect(['trending', 'popular']).toContain(kind)
      expect(text.toLowerCase()).toMatch(new RegExp(`^${kind}`))
    }
    expect(await signalsOf(await visitor.userId())).toEqual([])
  })

  storyAtEachSize('shows other products than the card before it', async (visitor) => {
    await visitor.openForYou()
    await visitor.scrollToNextCard()
    const first = idsOf(await visitor.picks())
    await visitor.scrollToNextCard()
    for (const id of idsOf(await visitor.picks())) expect(first).not.toContain(id)
  })

  storyAtEachSize('hides a product, which can be taken back', async (visitor) => {
    await visitor.openForYou()
    await visitor.scrollToNextCard()
    const first = idsOf(await visitor.picks())
    await choose(visitor, /^Not interested/)
    await visitor.card.getByText(/^You won’t see/).waitFor()
    await expect.poll(() => visitor.rows.count()).toBe(2)
    await visitor.card.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => idsOf(await visitor.picks())).toEqual(first)
  })

  storyAtEachSize('explains a pick, and the next card obeys what is forgotten', async (visitor) => {
    await visitor.openForYou()
    await visitor.search(QUERY)
    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    expect(new Set((await visitor.picks()).map(({ kind }) => kind))).toEqual(new Set(['search']))
    await choose(visitor, /^Why this/)
    const why = visitor.page.getByRole('dialog', { name: 'Why this?' })
    await why.getByText(`You searched for “${QUERY}” just now.`).waitFor()
    await why.getByRole('button', { name: 'Forget this search' }).click()
    await why.waitFor({ state: 'detached' })
    expect(await signalsOf(await visitor.userId())).toEqual([])
    await visitor.scrollToNextCard()
    for (const { kind } of await visitor.picks()) expect(kind).not.toBe('search')
  })

  storyAtEachSize('is put aside, and comes back when that is undone', async (visitor) => {
    await visitor.openForYou()
    await visitor.scrollToNextCard()
    const shown = idsOf(await visitor.picks())
    await visitor.card.getByRole('button', { name: 'Not now' }).click()
    await expect.poll(() => visitor.card.count()).toBe(0)
    await visitor.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => visitor.card.count()).toBe(1)
    expect(idsOf(await visitor.picks())).toEqual(shown)
  })

  storyAtEachSize(
    'leads to more picks, without repeats, kept when one comes back',
    async (visitor) => {
      const { page } = visitor
      const tiles = page.getByTestId('pick')
      const shown = () =>
        tiles.evaluateAll((each) => each.map((tile) => (tile as HTMLElement).dataset.productId))
      await visitor.openForYou()
      await visitor.search(QUERY)
      await visitor.goToForYou()
      await visitor.scrollToNextCard()
      await visitor.picks()
      await visitor.card.getByRole('link', { name: 'See more picks' }).click()
      await page.getByRole('heading', { level: 1, name: 'Picked for you' }).waitFor()
      await page
        .getByRole('heading', { level: 2, name: `Because you searched “${QUERY}”` })
        .waitFor()
      await page.getByRole('button', { name: 'See more picks' }).click()
      await expect.poll(() => tiles.count()).toBe(48)
      const all = await shown()
      expect(new Set(all).size).toBe(48)

      await tiles.nth(40).scrollIntoViewIfNeeded()
      await tiles.nth(40).getByRole('link').click()
      await page.getByRole('heading', { name: 'More like this' }).waitFor()
      await visitor.goBack()
      await expect.poll(() => tiles.count()).toBe(48)
      expect(await shown()).toEqual(all)
      const isInSight = () =>
        tiles.nth(40).evaluate((tile) => {
          const { top, bottom } = tile.getBoundingClientRect()
          return bottom > 0 && top < innerHeight
        })
      await expect.poll(isInSight).toBe(true)
    },
  )
})

/** What of a long name is told in a reason, at least. */
function beginning(name: string): string {
  return name.slice(0, 30)
}

/**
 * Three of six candidates make the card, shuffled, so a reason can be missing by chance: has the
 * page get a shuffle that shows all `kinds`. Everything else stays as it is.
 */
async function shuffleFor(visitor: Visitor, kinds: string[]): Promise<void> {
  await visitor.page.route('**/recommend/**', async (route) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const answer = await route.fetch({ url: `${route.request().url()}&seed=${seed}` })
      const { products } = (await answer.json()) as ShopCard
      const shown = products.map(({ reason }) => reason.kind as string)
      if (kinds.every((kind) => shown.includes(kind))) return route.fulfill({ response: answer })
    }
    return route.continue()
  })
}

/** What the menu of a product offers. */
async function choose(visitor: Visitor, choice: RegExp): Promise<void> {
  await visitor.rows
    .first()
    .getByRole('button', { name: /^More about/ })
    .click()
  await visitor.page.getByRole('dialog').getByRole('button', { name: choice }).click()
}

const idsOf = (picks: ShownPick[]) => picks.map(({ productId }) => productId)
