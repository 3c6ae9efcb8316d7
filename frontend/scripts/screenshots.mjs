/**
 * Pictures of every page at phone and desktop size, to look at:
 * `npm run screenshots -- [folder] [address]`, with the app running (`npm run start:mock` will do).
 */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright-core'

const [folder = 'dist/screenshots', address = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const executablePath =
  process.env.CHROME_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const sizes = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
}

/** Every picture on the screen is there and nothing moves any more. */
const isStill = () =>
  [...document.images]
    .filter((image) => image.getBoundingClientRect().top < window.innerHeight)
    .every((image) => image.complete) &&
  document.querySelector('main h1, main h2') !== null &&
  document.querySelector('.skeleton') === null &&
  document.getAnimations().every((motion) => motion.effect?.getTiming().iterations === Infinity)

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
})
await mkdir(folder, { recursive: true })

for (const [name, size] of Object.entries(sizes)) {
  const context = await browser.newContext(size)
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
  const shoot = async (title) => {
    await page.waitForTimeout(200)
    await page.waitForFunction(isStill, undefined, { timeout: 10_000 }).catch(() => undefined)
    await page.screenshot({ path: path.join(folder, `${name}-${title}.png`) })
  }
  const next = async () => {
    const before = await page.locator('article[data-current]').getAttribute('aria-posinset')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(
      (old) => document.querySelector('article[data-current]')?.ariaPosInSet !== old,
      before,
    )
    await page.waitForTimeout(700)
  }
  const toCard = async () => {
    while (!(await page.locator('article[data-current] [data-testid=shop-fyp-card]').count())) {
      await next()
    }
  }
  const search = async (query) => {
    await page.getByRole('searchbox').fill(query)
    await page.getByRole('searchbox').press('Enter')
  }

  await page.goto(address)
  await page.locator('article[data-current]').waitFor()
  await shoot('1-feed')
  await toCard()
  await shoot('2-card-new-visitor')
  await search('bluetooth speaker')
  await shoot('3-results')
  await page.locator('[data-testid=search-results] a').first().click()
  await shoot('4-item')
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await shoot('5-item-end')
  await page.getByRole('navigation').getByRole('link', { name: 'For You', exact: true }).click()
  await toCard()
  await page.locator('[data-testid=shop-card-product] a').first().hover()
  await shoot('6-card-personal')
  await page.goto(`${address}/find`)
  await shoot('7-search')
  await page.goto(`${address}/find?q=qqqzzz`)
  await shoot('8-nothing-found')
  await page.goto(`${address}/item/none`)
  await shoot('9-item-gone')
  await page.goto(`${address}/nowhere`)
  await shoot('10-not-found')

  await page.route('**/recommend/**', () => undefined)
  await page.goto(address)
  await page.locator('article[data-current]').waitFor()
  await toCard()
  await page.screenshot({ path: path.join(folder, `${name}-11-card-loading.png`) })
  await page.unroute('**/recommend/**')
  await page.route('**/recommend/**', (route) => route.abort())
  await page.goto(address)
  await page.locator('article[data-current]').waitFor()
  await toCard()
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  await shoot('12-card-error')
  await page.unroute('**/recommend/**')
  await page.route('**/ready', (route) =>
    route.fulfill({
      status: 503,
      json: {
        error: 'The shop is still opening.',
        code: 'not_ready',
        missing: ['index'],
        progress: { step: 'encoding products', done: 42, total: 100, percent: 42 },
      },
    }),
  )
  await page.goto(address)
  await page.getByRole('progressbar').waitFor()
  await page.waitForTimeout(900)
  await page.screenshot({ path: path.join(folder, `${name}-13-setting-up.png`) })
  await context.close()
}
await browser.close()
