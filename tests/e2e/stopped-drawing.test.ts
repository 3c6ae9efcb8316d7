import { expect } from 'vitest'
import { story } from './support/story'

let tries = 0

story('a page that the browser stopped drawing is no failure of the shop', async ({ page }) => {
  tries += 1
  if (tries === 1) {
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => 0
    })
  }
  await page.goto('/')
  expect(tries).toBe(2)
})
