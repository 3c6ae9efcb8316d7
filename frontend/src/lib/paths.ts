/** Addresses of the pages. None is also a path of the API, so that one origin serves both. */
export const pagePaths = {
  forYou: '/',
  find: '/find',
  item: '/item/:productId',
  picks: '/picks',
  cart: '/cart',
  you: '/you',
  studio: '/studio',
} as const

export const findPath = (query: string): string =>
  query ? `${pagePaths.find}?${new URLSearchParams({ q: query }).toString()}` : pagePaths.find

export const itemPath = (productId: string): string => `/item/${encodeURIComponent(productId)}`

/** The feed, beginning with this video. */
export const videoPath = (videoId: string): string =>
  `${pagePaths.forYou}?${new URLSearchParams({ video: videoId }).toString()}`
