import { queryOptions } from '@tanstack/react-query'
import { answerOf, type Api } from '@/lib/api'
import { ApiError } from '@/lib/api-error'
import { READINESS } from '@/lib/query-client'
import type { NotReady } from '@/lib/shop-types'

/** How the shop is: open, still setting up (what it does now and how far), or not there. */
export type ShopState =
  | { kind: 'open' }
  | { kind: 'setting-up'; step: string | null; percent: number | null }
  | { kind: 'unreachable' }

export function readinessQuery(api: Api) {
  return queryOptions({ queryKey: READINESS, queryFn: () => readShopState(api) })
}

async function readShopState(api: Api): Promise<ShopState> {
  try {
    await answerOf(api.GET('/ready'))
    return { kind: 'open' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.code !== 'not_ready') return { kind: 'unreachable' }
    const { progress } = error.body as NotReady
    return {
      kind: 'setting-up',
      step: progress?.step ?? null,
      percent: progress?.percent ?? null,
    }
  }
}
