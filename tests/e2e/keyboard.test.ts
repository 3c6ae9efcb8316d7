import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { eventsOf } from './support/shop-api'
import { storyAtEachSize } from './support/story'

const TABS = 60

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

  storyAtEachSize('hides a product of the card and takes that back', async (visitor) => {
    const { page } = visitor
    await visitor.openForYou()
    await visitor.scrollToNextCard()
    await visitor.picks()
    const more = visitor.rows.first().getByRole('button', { name: /^More about/ })
    const name = (await more.getAttribute('aria-label')) ?? ''
    await tabTo(page, name)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(await focusedElement(page)).toMatchObject({ name, isSeen: true })
    await page.keyboard.press('Enter')
    await tabTo(page, /^Not interested/)
    await page.keyboard.press('Enter')
    await visitor.card.getByText(/^You won’t see/).waitFor()
    expect(await focusedElement(page)).toMatchObject({ name: 'Undo', isSeen: true })
    await page.keyboard.press('Enter')
    await expect.poll(() => focusedElement(page)).toMatchObject({ name, isSeen: true })
  })

  storyAtEachSize('alone leads from the start to an order', async (visitor) => {
    const { page } = visitor
    const enter = async (wanted: string | RegExp) => {
      await tabTo(page, wanted)
      await page.keyboard.press('Enter')
    }
    await visitor.openForYou()
    await tabTo(page, 'Search the shop')
    await page.keyboard.type('desk lamp')
    await page.keyboard.press('Enter')
    await visitor.results.first().waitFor()
    await enter(/^\/item\//)
    await page.getByRole('heading', { name: 'More like this' }).waitFor()
    const name = await visitor.heading.innerText()
    await enter('Add to cart')
    await enter(/^(Cart, 1 item|View cart)/)
    await visitor.page.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor()
    await page.getByRole('listitem').getByText(name).first().waitFor()
    await enter('Check out')
    await page.getByRole('dialog', { name: 'Check out' }).waitFor()
    await enter('Place order')
    await page.getByText('Order placed').waitFor()
    await page.keyboard.press('Enter')
    await visitor.onStage.waitFor()
    const userId = await visitor.userId()
    await expect
      .poll(async () => (await eventsOf(userId)).map(({ kind }) => kind))
      .toEqual(expect.arrayContaining(['search', 'click', 'cart', 'purchase']))
  })

  storyAtEachSize(
    'opens a dialog, stays in it, and comes back to where it was',
    async (visitor) => {
      const { page } = visitor
      await visitor.openForYou()
      await tabTo(page, 'More')
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'More' })
      await dialog.waitFor()
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab')
        const isWithin = await page.evaluate(
          () =>
            document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
        )
        expect(isWithin).toBe(true)
      }
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect((await focusedElement(page))?.name).toBe('More')
    },
  )
})

interface Focused {
  name: string | null
  href: string | null
  isSeen: boolean
}

/** Presses Tab until what has the focus bears the label or leads to the address `wanted`. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  for (let presses = 0; presses < TABS; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedElement(page)
    if (focused === null) continue // the browser's own controls, between the last and the first
    // What was out of sight may glide into it.
    await expect
      .poll(() => focusedElement(page), { message: `the focus on ${focused.name ?? ''}` })
      .toMatchObject({ isSeen: true })
    if (isWanted(focused, wanted)) return
  }
  throw new Error(`“${String(wanted)}” is not reached by ${TABS} presses of Tab.`)
}

function isWanted({ name, href }: Focused, wanted: string | RegExp): boolean {
  if (wanted instanceof RegExp) return wanted.test(name ?? '') || wanted.test(href ?? '')
  return name === wanted || href === wanted
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
