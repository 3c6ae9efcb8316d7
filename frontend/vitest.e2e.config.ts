import path from 'node:path'
import { defineConfig } from 'vitest/config'

const installed = (name: string) => path.resolve('node_modules', name)

/**
 * The stories of tests/e2e, in a real browser against the real API. They live outside this folder,
 * so their packages are named here.
 */
export default defineConfig({
  root: path.resolve('../tests/e2e'),
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
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
