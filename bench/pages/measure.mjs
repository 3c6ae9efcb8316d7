/**
 * `node measure.mjs ADDRESS`: the figures of the front end that is served there, as JSON rows of
 * what was measured, the figure, the aim. What Lighthouse finds fault with goes to stderr.
 */

import { audit, median } from './audits.mjs'
import { browsing } from './browsing.mjs'
import { sizes } from './sizes.mjs'

const RUNS = 5

const [address] = process.argv.slice(2)
const rows = []
const row = (what, figure, aim) => rows.push([what, figure, aim])
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`
const say = (line) => process.stderr.write(`${line}\n`)

const { js, css, route } = sizes()
row('first visit, gzip: JS / CSS', `${js.toFixed(1)} / ${css.toFixed(1)} kB`, '<= 130 / 15 kB')
row(`largest part fetched later, gzip (${route.name})`, `${route.js.toFixed(1)} kB`, '<= 40 kB')

const waits = await browsing(address, RUNS)
row('first clip playing', seconds(waits.firstClip), '<= 1.5 s')
row('key to next item settled', `${waits.nextItem.toFixed(0)} ms`, '<= 700 ms')
row(
  `swipe at rest to first frame of its clip, ${waits.frames.length} swipes: median / longest`,
  `${median(waits.frames).toFixed(0)} / ${Math.max(...waits.frames).toFixed(0)} ms`,
  '<= 100 ms',
)
row(
  'cards two swipes after a search that were seen unfinished, API slowed by 50 ms',
  `${waits.skeletons} of ${waits.searches}`,
  '0',
)

const found = await fetch(`${address}/search?q=bluetooth+speaker&limit=1`)
const [{ product_id }] = (await found.json()).products
const pages = {
  'For You': '/',
  Find: '/find?q=bluetooth+speaker',
  Item: `/item/${encodeURIComponent(product_id)}`,
}
for (const [name, path] of Object.entries(pages)) {
  const { scores, metrics, power, complaints } = await audit(address + path, RUNS)
  complaints.forEach((line) => say(`${name}: ${line}`))
  const shown = scores.map((score) => score.toFixed(0)).join(' / ')
  row(
    `Lighthouse mobile, ${name}: performance / accessibility / best practices`,
    shown,
    '>= 95 each',
  )
  if (name !== 'For You') continue
  const { lcp, tbt, cls } = metrics
  row(
    'the same: LCP, TBT, CLS',
    `${seconds(lcp)}, ${tbt.toFixed(0)} ms, ${cls.toFixed(3)}`,
    '<= 2.0 s, <= 150 ms, <= 0.02',
  )
  row('power of the machine meanwhile (benchmark index of Lighthouse)', power.toFixed(0), '')
}
process.stdout.write(JSON.stringify(rows))
