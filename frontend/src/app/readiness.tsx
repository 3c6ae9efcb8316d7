import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { READINESS } from '@/lib/query-client'
import { SettingUpPage } from '@/app/setting-up-page'
import { readShopState } from '@/lib/readiness'
import { useShop } from '@/lib/shop'

const SETTING_UP_POLL_MS = 1_000
const UNREACHABLE_POLL_MS = 3_000

/** Shows the pages; while the shop sets up, how far it is; while it is away, a line that says so. */
export function Readiness({ children }: { children: ReactNode }) {
  const { api, queue } = useShop()
  const client = useQueryClient()
  const { data: state } = useQuery({
    queryKey: READINESS,
    queryFn: () => readShopState(api),
    refetchInterval: ({ state: { data } }) => {
      if (data?.kind === 'setting-up') return SETTING_UP_POLL_MS
      return data?.kind === 'unreachable' ? UNREACHABLE_POLL_MS : false
    },
  })

  const wasAway = useRef(false)
  useEffect(() => {
    if (state?.kind === 'open' && wasAway.current) {
      void queue.flush()
      void client.refetchQueries({ predicate: (query) => query.state.status === 'error' })
    }
    wasAway.current = state !== undefined && state.kind !== 'open'
  }, [state, queue, client])

  if (state?.kind === 'setting-up')
    return <SettingUpPage percent={state.percent} step={state.step} />
  return (
    <>
      <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 flex">
        {state?.kind === 'unreachable' && (
          <p className="mx-auto mt-[calc(env(safe-area-inset-top)+68px)] animate-appear rounded-full bg-ink px-4 py-2 text-xs text-white shadow-soft ring-1 ring-white/15">
            We can’t reach the shop. Your clicks are kept and will be sent.
          </p>
        )}
      </div>
      {children}
    </>
  )
}
