import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '@/lib/api-error'

export const READINESS = ['readiness']

/** The cache of answers. A failed call makes the app ask how the shop is. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] === READINESS[0] || !(error instanceof ApiError)) return
        if (error.isTransient) void client.invalidateQueries({ queryKey: READINESS })
      },
    }),
    defaultOptions: {
      queries: {
        // Offline is a failure that is shown, not a reason to wait in silence.
        networkMode: 'always',
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.isTransient,
        retryDelay: (failures) => 300 * 2 ** failures,
      },
    },
  })
  return client
}
