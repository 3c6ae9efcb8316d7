import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { run } from './command'
import { FRONTEND } from './places'

/** What the pages are made of; newer than the build, they make it stale. */
const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'openapi.json',
  'package-lock.json',
  'vite.config.ts',
]

/** Builds the front end where that was not done, or not since its sources changed. */
export async function buildFrontEnd(): Promise<void> {
  const built = path.join(FRONTEND, 'dist/index.html')
  const newest = Math.max(...SOURCES.map((source) => lastChange(path.join(FRONTEND, source))))
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return
  // What runs the stories sets NODE_ENV to "test", with which React's slower kind would be built.
  const env = { ...process.env, NODE_ENV: 'production' }
  await run('npm', ['run', '--silent', 'build'], { cwd: FRONTEND, env })
}

function lastChange(place: string): number {
  const { mtimeMs } = statSync(place)
  if (!statSync(place).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => lastChange(path.join(place, name))))
}
