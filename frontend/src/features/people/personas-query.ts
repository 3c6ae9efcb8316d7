import { queryOptions } from '@tanstack/react-query'
import { answerOf, type Api } from '@/lib/api'
import type { Shopper } from '@/lib/shopper'

/** The demo's named people, as far as they are in this shop. */
export function personasQuery(api: Api) {
  return queryOptions({
    queryKey: ['personas'],
    queryFn: async ({ signal }): Promise<Shopper[]> => {
      const { personas } = await answerOf(api.GET('/personas', { signal }))
      return personas.map(({ user_id: userId, name, tagline, emoji }) => ({
        kind: 'persona',
        userId,
        name,
        tagline,
        emoji,
      }))
    },
  })
}
