import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Size } from './story'

/** A card is at most this many items away. */
const ITEMS_BETWEEN_CARDS = 14

/** A product as it stands in a card. */
export interface ShownPick {
  productId: string
  /** Kind of the reason, e.g. search. */
  kind: string
  text: string
}

/** Somebody in front of a screen, with the steps that the stories have in common. */
export class Visitor {
  readonly page: Page
  readonly device: Size['name']

  constructor(page: Page, device: Size['name']) {
    this.page = page
    this.device = device
  }

  /** The item of the feed that is on stage. */
  get onStage(): Locator {
    return this.page.locator('article[data-current]')
  }

  get card(): Locator {
    return this.onStage.getByTestId('shop-fyp-card')
  }

  get rows(): Locator {
    return this.card.getByTestId('shop-card-product')
  }

  get results(): Locator {
    return this.page.getByTestId('search-results').getByRole('listitem')
  }

  get searchbox(): Locator {
    return this.page.getByRole('combobox', { name: 'Search the shop' })
  }

  /** The line that passes. */
  get toast(): Locator {
    return this.page.getByRole('region', { name: /^Notifications/ })
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** The random id that this browser gave itself. */
  async userId(): Promise<string> {
    const id = await this.page.evaluate(() => localStorage.getItem('shopcard.user'))
    if (!id) throw new Error('This browser has no user id yet.')
    return id
  }

  async openForYou(): Promise<void> {
    await this.page.goto('/')
    await this.onStage.waitFor()
  }

  async search(query: string): Promise<void> {
    await this.searchbox.fill(query)
    await this.searchbox.press('Enter')
    await this.page.getByRole('heading', { name: `Results for “${query}”` }).waitFor()
  }

  async goToForYou(): Promise<void> {
    await this.goTo('For You')
    await this.onStage.waitFor()
  }

  /** To a page of the main navigation. */
  async goTo(page: 'For You' | 'Search' | 'Cart' | 'You'): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: 'Main' })
    // The cart says how much is in it.
    const name = page === 'Cart' ? /^Cart/ : page
    await navigation.getByRole('link', { name, exact: true }).click()
  }

  /** To an address without asking the server for it, as a link in the page does. */
  async goInPage(address: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState({}, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    }, address)
  }

  /** Back, by the button on the page. */
  async goBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back', exact: true }).click()
  }

  /** To the next item: a swipe on the phone, a key on the desktop. */
  async scrollOn(): Promise<void> {
    const before = await this.place()
    if (this.device === 'phone') await this.swipeUp()
    else await this.page.keyboard.press('ArrowDown')
    await expect.poll(() => this.place()).toBe(before + 1)
    await this.settled()
  }

  /** Scrolls to the next card, also when one is on stage already. */
  async scrollToNextCard(): Promise<void> {
    for (let steps = 0; steps < ITEMS_BETWEEN_CARDS; steps += 1) {
      await this.scrollOn()
      if ((await this.card.count()) > 0) return
    }
    throw new Error(`No card within ${ITEMS_BETWEEN_CARDS} items.`)
  }

  /** The products of the card on stage, once they are there, with the reason that is shown. */
  async picks(): Promise<ShownPick[]> {
    await expect.poll(() => this.card.getAttribute('data-state')).toBe('ready')
    const headline = await this.card.getByRole('heading', { level: 2 }).innerText()
    const rows = await this.rows.all()
    return Promise.all(
      rows.map(async (row) => {
        const shown = await row.innerText()
        return {
          productId: (await row.getAttribute('data-product-id')) ?? '',
          kind: (await row.getAttribute('data-reason')) ?? '',
          // What most of them share stands above, once, and a row repeats it no more.
          text: /(Because|Trending|Popular).*/.exec(shown)?.[0] ?? headline,
        }
      }),
    )
  }

  /** Waits until the feed has come to rest on an item. */
  async settled(): Promise<void> {
    const offset = () =>
      this.onStage.evaluate((item) =>
        Math.abs(
          item.getBoundingClientRect().top - (item.parentElement?.getBoundingClientRect().top ?? 0),
        ),
      )
    await expect.poll(offset).toBeLessThan(1)
  }

  /** Of the item on stage, from 1. */
  async place(): Promise<number> {
    return Number(await this.onStage.getAttribute('aria-posinset'))
  }

  /** A finger that moves up by two thirds of the screen, as touches that the page really gets. */
  private async swipeUp(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 }
    const at = (part: number) => [{ x: width / 2, y: height * part }]
    const session = await this.page.context().newCDPSession(this.page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points as { x: number; y: number }[],
      })
    await touch('touchStart', at(0.8))
    for (const part of [0.76, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.12]) {
      await touch('touchMove', at(part))
      // A finger is slower than a machine: the screen is drawn in between.
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    await touch('touchEnd', [])
    await session.detach()
  }
}
