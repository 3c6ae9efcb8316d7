import { describe, expect } from 'vitest'
import { answer, away, gate } from './support/answers'
import { signalsOf } from './support/shop-api'
import { story, storyAtEachSize } from './support/story'

const CARD = '**/recommend/**'

describe('loading, failed and empty are three things', () => {
  storyAtEachSize('on the card', async (visitor) => {
    const { page } = visitor
    const state = () => visitor.card.getAttribute('data-state')
    const late = gate()
    await page.route(CARD, late.hold)
    await visitor.openForYou()
    await visitor.scrollToNextCard()
    expect(await state()).toBe('loading')
    const loading = await visitor.card.boundingBox()
    await page.unroute(CARD)
    await page.route(CARD, (route) => route.abort())
    await page.reload()
    await visitor.onStage.waitFor()
    late.open()
    await visitor.scrollToNextCard()
    await visitor.card.getByRole('alert').waitFor()
    expect(await state()).toBe('error')
    await page.unroute(CARD)
    await page.route(CARD, answer({ request_id: 'r', user_id: 'u', strategy: 's', products: [] }))
    await visitor.card.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(state).toBe('empty')
    await page.unroute(CARD)
    await visitor.card.getByRole('button', { name: 'Look again' }).click()
    expect(await visitor.picks()).toHaveLength(3)
    expect(await visitor.card.boundingBox()).toEqual(loading)
  })

  story('on every page, which come back when the shop does', async (visitor) => {
    const { page } = visitor
    await page.goto('/find?q=bluetooth+speaker')
    const item = await visitor.results.first().getByRole('link').getAttribute('href')
    const recovered: [string, () => Promise<unknown>][] = [
      ['/', () => visitor.onStage.waitFor()],
      ['/find?q=bluetooth+speaker', () => visitor.results.first().waitFor()],
      [item ?? '', () => page.getByRole('heading', { name: 'More like this' }).waitFor()],
    ]
    for (const [address, isThere] of recovered) {
      await page.route('**', away)
      await page.goto(address)
      const alert = page.getByRole('alert').filter({ hasText: 'We can’t reach the shop' })
      await alert.waitFor()
      await page.unroute('**', away)
      await alert.getByRole('button', { name: 'Try again' }).click()
      await isThere()
    }
  })
})

describe('when the shop is away', () => {
  story('a search and a click are kept, and sent when it is back', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.search('desk lamp')
    await page.route(/\/(click|events)$/, (route) => route.abort())
    await visitor.results.first().getByRole('link').click()
    await visitor.heading.waitFor()
    const userId = await visitor.userId()
    expect((await signalsOf(userId)).map(({ kind }) => kind)).toEqual(['search'])
    await page.unroute(/\/(click|events)$/)
    await expect
      .poll(async () => (await signalsOf(userId)).map(({ kind }) => kind), { timeout: 60_000 })
      .toEqual(['click', 'search'])
  })
})

describe('while the shop is being set up', () => {
  storyAtEachSize('its page says how far that is, and goes on by itself', async (visitor) => {
    const { page } = visitor
    let percent = 42
    await page.route('**/ready', (route) =>
      percent > 50
        ? route.fallback()
        : answer(
            {
              error: 'The shop is being set up.',
              code: 'not_ready',
              missing: ['index'],
              progress: { step: 'Embeddings', done: percent, total: 100, percent },
            },
            503,
          )(route),
    )
    await page.goto('/')
    await page.getByRole('heading', { name: 'Setting up the shop… 42 %' }).waitFor()
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42')
    expect(await visitor.onStage.count()).toBe(0)
    percent = 100
    await visitor.onStage.waitFor()
  })
})
