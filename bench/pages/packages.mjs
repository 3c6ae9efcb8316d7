/** What the front end has installed: this folder has no packages of its own. */

import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export const FRONTEND = path.resolve(import.meta.dirname, '../../frontend')
const { resolve } = createRequire(path.join(FRONTEND, 'package.json'))
const installed = (name) => import(pathToFileURL(resolve(name)).href)

export const { default: lighthouse } = await installed('lighthouse')
export const chromeLauncher = await installed('chrome-launcher')
export const { chromium } = (await installed('playwright-core')).default

/** For the machines that this runs on: without a screen, or as root. */
export const CHROME_FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu']
