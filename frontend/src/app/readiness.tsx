import { useQuery, useQueryClient, type Query } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { SettingUpPage } from '@/app/setting-up-page'
import { readinessQuery } from '@/lib/readiness'
import { useShop } from '@/lib/shop'

const SETTING_UP_POLL_MS = 1_000
const UNREACHABLE_POLL_MS = 3_000

/** Shows the pages; while the shop sets up, how far it is; while it is away, a line that says so. */
export function Readiness({ children }: { children: ReactNode }) {
  const { api, queue } = useShop()
  const client = useQueryClient()
  const { data: state } = useQuery({
    ...readinessQuery(api),
    refetchInterval: ({ state: { data } }) => {
      if (data?.kind === 'setting-up') return SETTING_UP_POLL_MS
      return data?.kind === 'unreachable' ? UNREACHABLE_POLL_MS : false
    },
  })

  // One page for what is new; what somebody is in the midst of is not taken away again.
  const [hasOpened, setHasOpened] = useState(false)
  if (state?.kind === 'open' && !hasOpened) setHasOpened(true)

  const wasAway = useRef(false)
  useEffect(() => {
    if (state?.kind === 'open' && wasAway.current) {
      // First what happened, then what depends on it. Lists that are shown stay as they are.
      const isMissing = ({ state: { status, data } }: Query) =>
        status === 'error' && data === undefined
      void queue.flush().then(() => client.refetchQueries({ type: 'active', predicate: isMissing }))
    }
    wasAway.current = state !== undefined && state.kind !== 'open'
  }, [state, queue, client])

  if (state?.kind === 'setting-up' && !hasOpened)
    return <SettingUpPage percent={state.percent} step={state.step} />
  return (
    <>
      <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 flex">
        {state && state.kind !== 'open' && (
          <p className="mx-auto mt-[calc(env(safe-area-inset-top)+68px)] animate-appear rounded-full bg-ink px-4 py-2 text-xs text-white shadow-soft ring-1 ring-white/15">
            {state.kind === 'unreachable'
              ? 'We can’t reach the shop.'
              : 'The shop is starting again.'}{' '}
            Your clicks are kept and will be sent.
          </p>
        )}
      </div>
      {children}
    </>
  )
}
