/** Lighthouse, as for a mid-range phone on a slow network (its own mobile settings). */

import { chromeLauncher, CHROME_FLAGS, lighthouse } from './packages.mjs'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices']
const METRICS = {
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
}

/**
 * The medians of several runs: scores from 0 to 100, `lcp` and `tbt` in ms, and `power`, by which
 * Lighthouse itself compares machines; and, as sentences, what cost points in the last run.
 */
export async function audit(address, runs) {
  const results = []
  for (let run = 0; run < runs; run += 1) results.push(await auditOnce(address))
  const middle = (read) => median(results.map(read))
  return {
    scores: CATEGORIES.map((name) => middle(({ categories }) => 100 * categories[name].score)),
    metrics: Object.fromEntries(
      Object.entries(METRICS).map(([short, id]) => [
        short,
        middle(({ audits }) => audits[id].numericValue),
      ]),
    ),
    power: middle(({ environment }) => environment.benchmarkIndex),
    complaints: complaintsOf(results.at(-1)),
  }
}

async function auditOnce(address) {
  const chrome = await chromeLauncher.launch({ chromeFlags: CHROME_FLAGS })
  try {
    const options = { port: chrome.port, output: 'json', logLevel: 'error' }
    const { lhr } = await lighthouse(address, { ...options, onlyCategories: CATEGORIES })
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`)
    return lhr
  } finally {
    chrome.kill()
  }
}

function complaintsOf({ categories, audits }) {
  return CATEGORIES.flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9)
      .map(({ id }) => {
        const { title, displayValue = '', details } = audits[id]
        const where = (details?.items ?? [])
          .slice(0, 3)
          .map(({ node, url, description }) => node?.snippet ?? url ?? description ?? '')
        return `${name}: ${title} ${displayValue} ${where.join(' | ')}`.trimEnd()
      }),
  )
}

export function median(values) {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)]
}
