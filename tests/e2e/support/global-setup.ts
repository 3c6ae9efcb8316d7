import type { TestProject } from 'vitest/node'
import { startBrowser } from './browser'
import { buildFrontEnd } from './front-end-build'
import { buildShop, freePort, ShopServer } from './shop-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the one process that serves pages and API. */
    shop: string
    /** Where a story finds the browser. */
    browser: string
    /** A port whose pages, at 127.0.0.1, may call the API. */
    friendlyPort: number
  }
}

/** One shop and one browser for all stories. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await startBrowser()
  try {
    await buildFrontEnd()
    await buildShop()
    const friendlyPort = await freePort()
    const shop = await ShopServer.open({
      name: 'server',
      friendlyOrigin: `http://127.0.0.1:${friendlyPort}`,
      hasClips: true,
    })
    provide('shop', shop.address)
    provide('browser', browser.wsEndpoint())
    provide('friendlyPort', friendlyPort)
    return async () => {
      await browser.close()
      await shop.close()
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}
