import { queryOptions } from '@tanstack/react-query'
import { answerOf } from '@/lib/api'
import type { Shop } from '@/lib/shop'

/** What steers this person's card, newest first, as of a version of the signals. */
export function signalsQuery({ api, signals, userId }: Shop, version: number) {
  return queryOptions({
    queryKey: ['signals', userId, version],
    queryFn: async ({ signal }) => {
      await signals.settled()
      const params = { path: { user_id: userId } }
      return answerOf(api.GET('/users/{user_id}/signals', { params, signal }))
    },
  })
}
