import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { chromium, type BrowserServer } from 'playwright-core'
import { PYTHON, ROOT } from './places'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One browser for all stories, each of which has a profile of its own in it. */
export function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: findBrowser(), args: ARGUMENTS })
}

/** CHROME_PATH, else an installed browser; without one the error says how to install it. */
function findBrowser(): string {
  const script = path.join(ROOT, 'scripts/find_browser.py')
  const { status, stdout, stderr, error } = spawnSync(PYTHON, [script], { encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}
