import type { Request, Route } from 'playwright-core'

/** Answers in place of the shop, where a story needs a state that the real one is not in. */
export function answer(body: object, status = 200) {
  return (route: Route) => route.fulfill({ status, json: body })
}

/** A search that finds nothing. */
export const nothingFound = answer({
  request_id: null,
  event_id: null,
  query: 'nothing',
  intent: { text: 'nothing', constraints: [] },
  relaxed: [],
  correction: null,
  total: 0,
  matching: 0,
  facets: [],
  products: [],
  next_cursor: null,
})

/**
 * As if the shop did not answer, while its pages come. What a page is told to ask for ahead is no
 * `fetch` of its script.
 */
export function away(route: Route): Promise<void> {
  const isCall = ['fetch', 'other'].includes(route.request().resourceType())
  return isCall ? route.abort() : route.fallback()
}

/** Holds calls back until they are let go. */
export function gate() {
  let open: () => void
  const opened = new Promise<void>((resolve) => (open = resolve))
  return {
    hold: async (route: Route) => {
      await opened
      await route.fallback()
    },
    open: () => open(),
  }
}

/** Counts calls as `POST /search`, without what follows the path. */
export function callOf(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname}`
}
