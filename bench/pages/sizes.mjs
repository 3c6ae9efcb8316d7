/** How much code a first visit fetches, and how much a page that is opened later adds. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { FRONTEND } from './packages.mjs'

const ENTRY = 'index.html'

/** In kB (1,000 bytes) of gzip: `{ js, css, route: { name, js } }`, the largest lazy part. */
export function sizes() {
  const built = mkdtempSync(path.join(tmpdir(), 'shopcard-build-'))
  try {
    const options = ['--manifest', '--outDir', built, '--logLevel', 'error']
    execFileSync('npx', ['vite', 'build', ...options], { cwd: FRONTEND, stdio: 'inherit' })
    const manifest = JSON.parse(readFileSync(path.join(built, '.vite/manifest.json'), 'utf8'))
    const gzip = (file) =>
      gzipSync(readFileSync(path.join(built, file)), { level: 9 }).length / 1000
    const sum = (files) => files.reduce((total, file) => total + gzip(file), 0)

    const first = withImports(manifest, ENTRY)
    const routes = lazyParts(manifest, first).map((name) => ({
      name: manifest[name].name ?? name,
      js: sum(
        scripts(
          manifest,
          [...withImports(manifest, name)].filter((each) => !first.has(each)),
        ),
      ),
    }))
    return {
      js: sum(scripts(manifest, [...first])),
      css: sum([...first].flatMap((name) => manifest[name].css ?? [])),
      route: routes.reduce((largest, each) => (each.js > largest.js ? each : largest)),
    }
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}

/** A part and all that it cannot do without. */
function withImports(manifest, name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  for (const each of manifest[name].imports ?? []) withImports(manifest, each, found)
  return found
}

/** What is fetched when it is needed, by the first parts or by one another. */
function lazyParts(manifest, first) {
  const found = new Set()
  const follow = (name) => {
    for (const each of manifest[name].dynamicImports ?? []) {
      if (found.has(each) || first.has(each)) continue
      found.add(each)
      withImports(manifest, each).forEach(follow)
    }
  }
  first.forEach(follow)
  return [...found]
}

const scripts = (manifest, names) => names.map((name) => manifest[name].file)
