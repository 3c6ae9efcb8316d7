import { describe, expect } from 'vitest'
import { cardOf, productOf, signalsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

const QUERY = 'bluetooth speaker'

describe('the shop card', () => {
  storyAtEachSize('follows a search, then the product that was opened', async (visitor) => {
    await visitor.openForYou()
    await visitor.search(QUERY)
    expect(new URL(visitor.page.url()).pathname).toBe('/find')
    for (const result of (await visitor.results.all()).slice(0, 3)) {
      expect(await result.innerText()).toMatch(/speaker/i)
    }

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

    await shuffleFor(visitor, userId, ['click', 'search'])
    await visitor.goBack()
    await visitor.onStage.waitFor()
    await visitor.scrollToNextCard()
    const second = await visitor.picks()
    expect(second).toHaveLength(3)
    expect(second.map(({ productId }) => productId)).not.toContain(opened.product_id)
    const reasons = new Map(second.map(({ kind, text }) => [kind, text]))
    expect(reasons.get('click')).toContain(beginning(opened.name))
    expect(reasons.get('search')).toBe(`Because you searched “${QUERY}”`)
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
})

/** What of a long name is told in a reason, at least. */
function beginning(name: string): string {
  return name.slice(0, 30)
}

/**
 * Three of six candidates make the card, shuffled, so a reason can be missing by chance: has the
 * page ask for a shuffle that shows all `kinds`. Everything else stays as it is.
 */
async function shuffleFor(visitor: Visitor, userId: string, kinds: string[]): Promise<void> {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { products } = await cardOf(userId, seed)
    const shown = products.map(({ reason }) => reason.kind as string)
    if (!kinds.every((kind) => shown.includes(kind))) continue
    await visitor.page.route('**/recommend/**', (route) =>
      route.continue({ url: `${route.request().url()}&seed=${seed}` }),
    )
    return
  }
  throw new Error(`No card of ${userId} has reasons of all these kinds: ${kinds.join(', ')}.`)
}
