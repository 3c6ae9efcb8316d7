import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { violations } from './support/accessibility'
import { RESULTS } from './support/places'
import { policyOf } from './support/shop-api'
import { storyOfAShopAtEachSize } from './support/story'

const BATCH = 5

describe('the studio', () => {
  storyOfAShopAtEachSize(
    'shows what was just done in the feed, and replays it',
    async (visitor) => {
      const { page } = visitor
      await visitor.openForYou()
      await visitor.onStage.getByRole('button', { name: /^Like/ }).click()
      // A visit is logged batch by batch: what was done before the next one is in it.
      for (let clips = 0; clips < BATCH; clips += 1) await visitor.scrollOn()
      await visitor.goTo('You')
      await page.getByRole('link', { name: /^Studio/ }).click()
      await visitor.heading.waitFor()
      await page
        .getByText(/^Liked “/)
        .first()
        .waitFor()
      await expect.poll(() => stateOf(page)).toMatch(/^(0|H|M|L|L-R)$/)
      const batch = page.getByRole('region', { name: 'The last batch' })
      await expect.poll(() => batch.getByRole('listitem').count()).toBeGreaterThan(1)
      expect(await violations(page)).toEqual([])

      await openTab(page, 'Replay')
      const step = page.getByRole('slider', { name: 'Step' })
      const now = page.getByTestId('replayed-signal')
      await step.waitFor()
      expect(await stateOf(page)).toBe('0')
      while ((await now.filter({ hasText: 'Liked “' }).count()) === 0)
        await page.getByRole('button', { name: 'Next step' }).click()
      await expect.poll(() => stateOf(page)).toBe('H')
      await step.press('Home')
      await expect.poll(() => stateOf(page)).toBe('0')
      expect(await violations(page)).toEqual([])
    },
  )

  storyOfAShopAtEachSize(
    'sets a knob for the shop, takes it back, and writes over nobody',
    async (visitor, shop) => {
      const { page } = visitor
      await page.goto('/studio?tab=tune')
      const every = page.getByRole('slider', { name: 'Then every' })
      await every.press('ArrowRight')
      const stored = async () => (await policyOf(shop.address)).policy.placement.every
      const before = 8
      await expect.poll(stored).toBe(before + 1)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(stored).toBe(before)
      expect(await violations(page)).toEqual([])

      const { revision, policy } = await policyOf(shop.address)
      const theirs = { ...policy, placement: { ...policy.placement, every: 20 } }
      await fetch(`${shop.address}/feed-policy`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ revision, policy: theirs }),
      })
      await every.press('ArrowRight')
      await page.getByText(/^Somebody else changed this/).waitFor()
      expect(await every.inputValue()).toBe('20')
      expect(await stored()).toBe(20)
      await page.getByRole('button', { name: 'Back to default: the card’s place' }).click()
      await expect.poll(stored).toBe(before)
    },
  )

  storyOfAShopAtEachSize(
    'checks a blueprint, takes it from a file and gives it to one',
    async (visitor, shop) => {
      const { page } = visitor
      await page.goto('/studio?tab=blueprint')
      await page.getByRole('button', { name: 'Use: Navigable' }).click()
      await page.getByRole('heading', { level: 2, name: 'Navigable' }).waitFor()
      await expect
        .poll(async () => (await policyOf(shop.address)).policy.blueprint.name)
        .toBe('navigable')
      expect(await violations(page)).toEqual([])

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export' }).click(),
      ])
      const file = path.join(RESULTS, 'blueprint.json')
      await download.saveAs(file)
      const taken = JSON.parse(await readFile(file, 'utf8')) as {
        name: string
        edges: { name: string }[]
      }
      const { edges } = taken
      const use = page.getByRole('button', { name: 'Use this blueprint' })
      const bring = (blueprint: object) =>
        page.getByLabel('Blueprint file').setInputFiles({
          name: 'mine.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify({ ...taken, name: 'mine', ...blueprint })),
        })
      await bring({ edges: edges.filter(({ name }) => name !== 'BATCH') })
      await page.getByText('nodes[0]', { exact: true }).waitFor()
      expect(await use.isDisabled()).toBe(true)
      expect(await violations(page)).toEqual([])
      await bring({ edges })
      await page.getByText('Nothing is wrong with it.').waitFor()
      await use.click()
      await expect
        .poll(async () => (await policyOf(shop.address)).policy.blueprint.name)
        .toBe('mine')
      await page.getByRole('button', { name: 'Use: Attention' }).click()
      await page.getByRole('heading', { level: 2, name: 'Attention' }).waitFor()
    },
  )

  storyOfAShopAtEachSize('shows curves of made-up viewers', async (visitor) => {
    const { page } = visitor
    await page.goto('/studio?tab=simulate')
    await page.getByRole('slider', { name: 'Viewers' }).press('Home')
    await page.getByRole('slider', { name: 'Clips each' }).press('Home')
    await page.getByRole('button', { name: 'Run' }).click()
    await page
      .getByRole('img', { name: /^Curves of attention, random, popular/ })
      .waitFor({ timeout: 60_000 })
    expect(await violations(page)).toEqual([])
  })
})

/** The state that is lit in the drawing. */
async function stateOf(page: Page): Promise<string | undefined> {
  const lit = page.locator('button[aria-current]').filter({ has: page.locator('svg') })
  const names = await lit.evaluateAll((nodes) => nodes.map((node) => node.ariaLabel ?? ''))
  return names[0]?.split(':')[0]
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click()
}
