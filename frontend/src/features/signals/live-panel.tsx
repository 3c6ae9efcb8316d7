import { keepPreviousData, useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { MousePointerClick, Search } from 'lucide-react'
import { Clamped } from '@/components/clamped'
import { answerOf } from '@/lib/api'
import { timeAgo } from '@/lib/format'
import { useShop, useSignalsVersion } from '@/lib/shop'
import type { Signal } from '@/lib/shop-types'

/** How many of the latest signals make the card. */
const STEERING = 3
const SHOWN = 8
const PATIENCE_MS = 300

/** The engine made visible: which searches and clicks steer the next card, newest first. */
export function LivePanel({ litSignal }: { litSignal: string | null }) {
  const { api, signals, userId } = useShop()
  const version = useSignalsVersion()
  const { data, isPending, isError } = useQuery({
    queryKey: ['signals', userId, version],
    queryFn: async ({ signal }) => {
      await signals.settled(PATIENCE_MS)
      const params = { path: { user_id: userId } }
      return answerOf(api.GET('/users/{user_id}/signals', { params, signal }))
    },
    placeholderData: keepPreviousData,
  })
  const latest = data?.signals.slice(0, SHOWN)

  return (
    <section aria-labelledby="live-panel" data-testid="live-panel" className="flex flex-col gap-5">
      <header className="flex flex-col gap-1.5">
        <h2 id="live-panel" className="text-lg font-semibold">
          What steers your card
        </h2>
        <p className="text-sm text-pretty text-text-soft">
          Your latest three searches and clicks choose the products. The next card follows at once.
        </p>
      </header>
      {isPending && <PanelSkeleton />}
      {isError && !data && <p className="text-sm text-text-soft">We can’t show this right now.</p>}
      {latest?.length === 0 && (
        <p className="rounded-card border border-dashed border-line p-4 text-sm text-pretty text-text-soft">
          Nothing yet. Search for something or open a product, and the next card is yours. Until
          then it shows what others like.
        </p>
      )}
      {latest && latest.length > 0 && (
        <ol className="flex flex-col gap-2">
          {latest.map((signal, index) => (
            <SignalRow
              key={signal.event_id}
              signal={signal}
              isSteering={index < STEERING}
              isLit={signal.event_id === litSignal}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

interface RowProps {
  signal: Signal
  isSteering: boolean
  isLit: boolean
}

function SignalRow({ signal, isSteering, isLit }: RowProps) {
  const Icon = signal.kind === 'search' ? Search : MousePointerClick
  return (
    <li
      className={clsx(
        'flex animate-appear items-center gap-3 rounded-card border px-3 py-2.5 transition',
        isLit ? 'border-accent bg-accent-soft' : 'border-transparent',
        isSteering && !isLit && 'bg-surface-soft',
      )}
    >
      <span
        className={clsx(
          'grid size-9 shrink-0 place-items-center rounded-full',
          isSteering ? 'bg-accent-soft text-accent' : 'text-text-soft',
        )}
      >
        <Icon aria-hidden="true" className="size-4.5" />
      </span>
      <span className="min-w-0">
        <Clamped
          lines={2}
          className={clsx('text-sm', isSteering ? 'font-semibold' : 'text-text-soft')}
        >
          {signal.kind === 'search' ? `“${signal.query ?? signal.text}”` : signal.text}
        </Clamped>
        <span className="text-xs text-text-soft">
          {signal.kind === 'search' ? 'Searched' : 'Opened'} {timeAgo(signal.at)}
        </span>
      </span>
    </li>
  )
}

function PanelSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-2">
      {[0, 1, 2].map((row) => (
        <span key={row} className="skeleton h-15 rounded-card!" />
      ))}
    </div>
  )
}
