import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { loadEnv, type Plugin, type ProxyOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { fakeShop } from './src/testing/fake-shop-plugin.ts'

const API_PATHS =
  '^/(search|suggest|click|product|recommend|events|feed|feed-policy|blueprints|blueprint\\.schema\\.json|simulations|videos|users|personas|pictures|media|health|ready|openapi\\.json|openapi|docs|metrics)([/?]|$)'

/** The API beside us; while it is down, its own error shape instead of the proxy's bare 500. */
function api(port: string): ProxyOptions {
  return {
    target: `http://127.0.0.1:${port}`,
    configure(proxy) {
      proxy.on('error', (_error, _request, response) => {
        if (!('writeHead' in response) || response.headersSent) return
        response.writeHead(503, { 'Content-Type': 'application/json', 'Retry-After': '2' })
        const error = `The API does not answer on port ${port}: start it with python app.py.`
        response.end(JSON.stringify({ error, code: 'unreachable' }))
      })
    },
  }
}

/**
 * Has Chromium compile the code beside the page while it comes in, instead of each function when it
 * is first called: https://v8.dev/blog/explicit-compile-hints
 */
function compiledAhead(): Plugin {
  return {
    name: 'compiled-ahead',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
        }
      },
    },
  }
}

/** The package leads everybody to the one that warns, unless they name the other. */
const QUIET_ROUTER = path.resolve('node_modules/react-router/dist/production/index.mjs')

export default defineConfig(({ mode, command }) => {
  const { SHOPCARD_PORT = '5000', SHOPCARD_FRONTEND_PORT = '3000' } = loadEnv(
    mode,
    path.resolve('..'),
    'SHOPCARD_',
  )
  const mock = mode === 'mock'
  return {
    plugins: [react(), tailwindcss(), compiledAhead(), mock && fakeShop()],
    resolve: {
      alias: [
        { find: '@', replacement: path.resolve('src') },
        ...(command === 'build' ? [{ find: /^react-router$/, replacement: QUIET_ROUTER }] : []),
      ],
    },
    server: {
      host: '127.0.0.1',
      port: Number(SHOPCARD_FRONTEND_PORT),
      strictPort: true,
      proxy: mock ? undefined : { [API_PATHS]: api(SHOPCARD_PORT) },
    },
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      manifest: true,
      // What has AbortSignal.any, without which no call of src/lib/api.ts works, preloads modules too.
      modulePreload: { polyfill: false },
      rollupOptions: {
        output: {
          // Parts that come in side by side are there sooner than one large one.
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
              {
                name: 'libraries',
                test: /node_modules\/(react-router|@tanstack|openapi-fetch)\//,
                tags: ['$initial'],
              },
              // All else of the first load in one: what pages share would be many small parts.
              { name: 'first', tags: ['$initial'] },
            ],
          },
        },
      },
    },
    test: {
      environment: 'jsdom',
      setupFiles: 'src/testing/setup.ts',
      include: ['src/**/*.test.{ts,tsx}'],
      restoreMocks: true,
      testTimeout: 30_000,
    },
  }
})
