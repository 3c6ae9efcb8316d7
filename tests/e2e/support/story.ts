import path from 'node:path'
import {
  chromium,
  errors,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { RESULTS } from './places'
import { ShopServer } from './shop-server'
import { STOPPED_DRAWING } from './stopped-drawing'
import { Visitor } from './visitor'

export interface Size {
  name: 'phone' | 'desktop'
  context: BrowserContextOptions
}

export const sizes: Size[] = [
  {
    name: 'phone',
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
  { name: 'desktop', context: { viewport: { width: 1280, height: 800 } } },
]

interface Fixtures {
  browser: Browser
  size: Size
  /** Where the shop is. */
  address: string
  /** Somebody who was never here before, with a profile of their own. */
  visitor: Visitor
}

const base = test.extend<Fixtures>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.connect(inject('browser'))
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  size: sizes[1] as Size,
  address: async ({}, use) => use(inject('shop')),
  visitor: async ({ browser, size, address, task }, use) => {
    const context = await browser.newContext({ ...size.context, baseURL: address })
    context.setDefaultTimeout(30_000)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text())
    })
    await use(new Visitor(page, size.name))
    if (task.result?.state === 'fail') {
      task.meta.scene = await sceneOf(page)
      const isDrawn = await leavesPicture(page, task.name)
      // Not thrown: what fails here is cleared away again after the next try, and fails that one.
      if (!isDrawn) task.result.errors?.push({ name: 'Error', message: STOPPED_DRAWING })
    }
    await context.close()
    expect(faults, 'errors in the page').toEqual([])
  },
})

/** Where a story that failed left its page, in a line. */
function sceneOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const stage = document.querySelector('article[data-current]')
    const dialogs = [...document.querySelectorAll('dialog[open]')].map(
      (dialog) =>
        `“${dialog.textContent.slice(0, 60)}”${dialog.closest('[inert]') ? ' (inert)' : ''}`,
    )
    return [
      `at ${location.pathname}${location.search}`,
      `on stage ${stage?.getAttribute('aria-posinset') ?? 'nothing'}`,
      `scrolled to ${stage?.parentElement?.scrollTop ?? 0}`,
      `dialogs: ${dialogs.join(', ') || 'none'}`,
    ].join('; ')
  })
}

/** Of a story that failed; false where the page is not drawn any more while its scripts go on. */
async function leavesPicture(page: Page, story: string): Promise<boolean> {
  // Asked first: a picture may have a frame drawn that would not have come by itself.
  if (!(await isDrawing(page))) return false
  const name = story.replaceAll(/[^\w]+/g, '-')
  try {
    await page.screenshot({ path: path.join(RESULTS, `${name}.png`) })
    return true
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    return false
  }
}

function isDrawing(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => resolve(true))
        setTimeout(() => resolve(false), 5_000)
      }),
  )
}

/** For stories that do something to the shop: one of their own, for the stories of a file. */
const withOwnShop = base.extend<{ shop: ShopServer; address: string }>({
  shop: [
    async ({}, use) => {
      const shop = await ShopServer.open({ name: 'own-server', hasClips: false })
      await use(shop)
      await shop.close()
    },
    { scope: 'file' },
  ],
  address: async ({ shop }, use) => use(shop.address),
})

type Story = (visitor: Visitor) => Promise<void>

/** A story at one size. */
function storyAt(size: Size) {
  const at = base.extend<{ size: Size }>({ size })
  return (title: string, tell: Story, timeoutMs?: number) =>
    at(`${title}, on a ${size.name}`, ({ visitor }) => tell(visitor), timeoutMs)
}

/** A story on a desktop, for what no screen size changes. */
export const story = storyAt(sizes[1] as Size)

/** A story that is told twice: on a phone and on a desktop. */
export function storyAtEachSize(title: string, tell: Story, timeoutMs?: number): void {
  for (const size of sizes) storyAt(size)(title, tell, timeoutMs)
}

/** As above, in a shop of its own, which the story may have go away. */
export function storyOfAShopAtEachSize(
  title: string,
  tell: (visitor: Visitor, shop: ShopServer) => Promise<void>,
): void {
  for (const size of sizes) {
    const at = withOwnShop.extend<{ size: Size }>({ size })
    at(`${title}, on a ${size.name}`, ({ visitor, shop }) => tell(visitor, shop))
  }
}
