import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { STOPPED_DRAWING } from '../tests/e2e/support/stopped-drawing'

const installed = (name: string) => path.resolve('node_modules', name)

/**
 * The stories of tests/e2e, in a real browser against the real API. They live outside this folder,
 * so their packages are named here. With `--mode screenshots` it takes the pictures for the
 * documents instead.
 */
export default defineConfig(({ mode }) => ({
  root: path.resolve('../tests/e2e'),
  cacheDir: installed('.vite-e2e'),
  resolve: {
    alias: {
      'playwright-core': installed('playwright-core'),
      'axe-core': installed('axe-core'),
      vitest: installed('vitest'),
    },
  },
  server: { fs: { allow: [path.resolve('..')] } },
  test: {
    environment: 'node',
    globalSetup: 'support/global-setup.ts',
    reporters: ['default', path.resolve('../tests/e2e/support/last-words.ts')],
    include: [mode === 'screenshots' ? 'screenshots.ts' : '**/*.test.ts'],
    fileParallelism: false,
    // Generous: what is waited for ends the wait, and a busy machine is no failure.
    testTimeout: 240_000,
    // Seen on a machine with more to do than it could: headless Chromium draws a page no more while
    // its scripts go on. Only such a story is told once more, and the report names it.
    retry: { count: 1, condition: new RegExp(STOPPED_DRAWING) },
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
}))
