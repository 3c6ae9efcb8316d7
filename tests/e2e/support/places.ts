import path from 'node:path'

/** The folders that the stories need, all from the top of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../../..')
export const BACKEND = path.join(ROOT, 'backend')
export const FRONTEND = path.join(ROOT, 'frontend')
export const PYTHON = path.join(ROOT, '.venv/bin/python')
/** The demo shop as built, kept between runs: a run works on a copy. */
export const BUILT_SHOP = path.join(ROOT, 'var/e2e')
/** The clips of the feed, made once and shared by all runs. */
export const CLIPS = path.join(BUILT_SHOP, 'media')
/** What a failure leaves behind: pictures of the page, the server's log. */
export const RESULTS = path.join(ROOT, 'test-results/e2e')
