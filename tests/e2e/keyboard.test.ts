import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { storyAtEachSize } from './support/story'

const TABS = 40

describe('the keyboard', () => {
  storyAtEachSize('searches and opens a product, the focus always in sight', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await tabTo(page, 'Search the shop')
    await page.keyboard.type('bluetooth speaker')
    await page.keyboard.press('Enter')
    await visitor.results.first().waitFor()
    const name = await visitor.results.first().getByRole('link').getAttribute('href')
    await tabTo(page, name ?? '')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'More like this' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(name)
    await tabTo(page, 'Back')
    await page.keyboard.press('Enter')
    await visitor.results.first().waitFor()
  })

  storyAtEachSize('walks the feed and opens a product of the card', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => visitor.onStage.getAttribute('aria-posinset')).toBe('2')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => visitor.card.count()).toBe(1)
    await visitor.picks()
    const href = await visitor.rows.first().getByRole('link').getAttribute('href')
    await tabTo(page, href ?? '')
    await page.keyboard.press('Enter')
    await expect.poll(() => new URL(page.url()).pathname).toBe(href)
  })
})

interface Focused {
  name: string | null
  href: string | null
  isSeen: boolean
}

/** Presses Tab until what has the focus bears the label or leads to the address `wanted`. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < TABS; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedElement(page)
    if (focused === null) continue // the browser's own controls, between the last and the first
    expect(focused, `the focus on ${focused.name ?? ''}`).toMatchObject({ isSeen: true })
    if (focused.name === wanted || focused.href === wanted) return
  }
  throw new Error(`“${wanted}” is not reached by ${TABS} presses of Tab.`)
}

/** What has the focus, and whether an outline or ring, its own or its frame's, shows that. */
function focusedElement(page: Page): Promise<Focused | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const box = element.getBoundingClientRect()
    const isOnScreen =
      box.width > 0 &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      box.right > 0 &&
      box.left < innerWidth
    const frames = [element, element.parentElement]
    const hasOutline = frames.some((each) => {
      if (!each) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    return {
      name: element.getAttribute('aria-label') ?? element.textContent,
      href: element.getAttribute('href'),
      isSeen: isOnScreen && hasOutline,
    }
  })
}
