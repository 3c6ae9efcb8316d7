import { describe, expect } from 'vitest'
import { callOf } from './support/answers'
import { productOf, signalsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'
import type { Visitor } from './support/visitor'

const WISH = 'I want to buy shoes for my 10-year-old son who likes Ben 10'

describe('a search that is talked to', () => {
  storyAtEachSize('understands, can be corrected, and the next card follows', async (visitor) => {
    const { page } = visitor
    const calls: string[] = []
    page.on('request', (request) => calls.push(callOf(request)))
    await visitor.openForYou()
    await visitor.search(WISH)
    await visitor.results.first().waitFor()
    expect(await chips(visitor)).toEqual(
      expect.arrayContaining(['For boys', 'Age 10', 'Shoes', 'Ben 10']),
    )
    const first = visitor.results.first()
    expect(await first.innerText()).toMatch(/Ben 10.*Shoes/)
    expect(await first.locator('mark').allInnerTexts()).toContain('Shoes')

    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    const before = await visitor.picks()
    for (const { productId, kind } of before) {
      expect(kind).toBe('search')
      expect((await productOf(productId)).main_category).toMatch(/^Kids/)
    }

    await page.goBack()
    await first.waitFor()
    await page.getByRole('button', { name: 'Remove “For boys”' }).click()
    await page.getByRole('button', { name: 'Remove “Age 10”' }).click()
    await page.getByRole('button', { name: 'Remove “Ben 10”' }).click()
    await expect.poll(() => chips(visitor)).toEqual(['Shoes'])
    const userId = await visitor.userId()
    const stored = async () => (await signalsOf(userId)).map(({ intent }) => keysOf(intent))
    await expect.poll(stored).toEqual([[expect.stringMatching(/^type:/)]])
    expect(calls.filter((call) => call === 'POST /search')).toHaveLength(1)

    await visitor.goToForYou()
    await visitor.scrollToNextCard()
    const after = await visitor.picks()
    expect(after.map(({ kind }) => kind)).toEqual(['search', 'search', 'search'])
    expect(after.map(({ productId }) => productId).sort()).not.toEqual(
      before.map(({ productId }) => productId).sort(),
    )
  })

  storyAtEachSize('puts back what was taken away, also after a reload', async (visitor) => {
    const { page } = visitor
    await page.goto('/find')
    await visitor.search('bluetooth speaker under $50')
    await page.getByRole('button', { name: 'Remove “Under $50”' }).click()
    await expect.poll(() => chips(visitor)).not.toContain('Under $50')
    await visitor.toast.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => chips(visitor)).toContain('Under $50')
    await page.getByRole('button', { name: 'Remove “Under $50”' }).click()
    await page.waitForURL(/without=price/)
    await page.reload()
    await visitor.results.first().waitFor()
    expect(await chips(visitor)).not.toContain('Under $50')
    const userId = await visitor.userId()
    const stored = async () => (await signalsOf(userId)).map(({ intent }) => keysOf(intent))
    await expect.poll(async () => (await stored())[0]).not.toContain('price')
    // It has its name back with the answer.
    await filters(visitor, (panel) => panel.getByRole('checkbox', { name: 'Price' }).click())
    await expect.poll(() => chips(visitor)).toContain('Under $50')
    await expect.poll(async () => (await stored())[0]).toContain('price')
  })

  storyAtEachSize('is narrowed by filters, which the way back restores', async (visitor) => {
    const { page } = visitor
    await page.goto('/find?q=bluetooth+speaker')
    await visitor.results.first().waitFor()
    await filters(visitor, async (panel) => {
      await panel.getByRole('checkbox', { name: /^Green/ }).check()
    })
    await page.getByRole('button', { name: 'Remove “Green”' }).waitFor()
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('price_low')
    await page.waitForURL(/attribute=colour%3Agreen.*sort=price_low/)
    await expect.poll(() => isBusy(visitor)).toBe(false)
    const names = await visitor.results.allInnerTexts()
    await visitor.results.first().getByRole('link').click()
    await page.getByRole('heading', { name: 'More like this' }).waitFor()
    await page.goBack()
    await visitor.results.first().waitFor()
    expect(await visitor.results.allInnerTexts()).toEqual(names)
    await page.getByRole('button', { name: 'Clear all' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.has('attribute')).toBe(false)
  })

  storyAtEachSize('says which words it reads, and takes others at their word', async (visitor) => {
    const { page } = visitor
    await page.goto('/find?q=blutooth+speker')
    await page.getByRole('heading', { name: 'Showing results for “bluetooth speaker”' }).waitFor()
    await page.getByRole('link', { name: '“blutooth speker”' }).click()
    await page.getByRole('heading', { name: /for “blutooth speker”/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('exact')).toBe('true')
  })

  storyAtEachSize('helps while one types, by the keyboard alone', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.searchbox.focus()
    await page.keyboard.type('bluetooth sp')
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
    await options.first().waitFor()
    await page.keyboard.press('ArrowDown')
    const chosen = await options.first().innerText()
    expect(await options.first().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `esults for “${chosen}”` }).waitFor()
    expect(await signalsOf(await visitor.userId())).toMatchObject([
      { kind: 'search', query: chosen },
    ])
  })
})

async function chips({ page }: Visitor): Promise<string[]> {
  return page.getByRole('button', { name: /^Remove .*“/ }).allInnerTexts()
}

function keysOf(intent: { constraints: { key: string }[] } | null | undefined): string[] {
  return (intent?.constraints ?? []).map(({ key }) => key)
}

async function isBusy({ page }: Visitor): Promise<boolean> {
  return (await page.getByRole('region', { name: 'Results' }).getAttribute('aria-busy')) === 'true'
}

/** Does something in the filters: beside the results, or in the sheet on the phone. */
async function filters(
  { page, device }: Visitor,
  act: (panel: ReturnType<Visitor['page']['getByRole']>) => Promise<void>,
): Promise<void> {
  if (device === 'desktop') return act(page.getByRole('complementary', { name: 'Filters' }))
  await page.getByRole('button', { name: 'Filters' }).click()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await act(sheet)
  await sheet.getByRole('button', { name: /^Show (?!all)/ }).click()
}
