import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { BatchStrip, BatchStripSkeleton } from '@/features/studio/batch-strip'
import { Nothing, PanelPart, PartFailure } from '@/features/studio/panel-part'
import { signalIcon } from '@/features/studio/signal-icons'
import { stepsQuery, visitsQuery } from '@/features/studio/studio-api'
import type { BatchStep, FeedSignal, FeedState, Interest } from '@/features/studio/studio-types'
import { WeightBar } from '@/features/studio/weight-bar'
import { Clamped } from '@/components/clamped'
import { capitalised, timeAgo } from '@/lib/format'
import { useShop } from '@/lib/shop'

const SIGNALS_SHOWN = 8
const BATCHES_SHOWN = 4

/** What the feed knows of somebody now, and what it made of it last. */
export function LivePanel({ userId, live }: { userId: string; live: UseQueryResult<FeedState> }) {
  const { data } = live
  const batches = useBatches(userId, data && versionOf(data))
  const waits = !live.isError || data
  return (
    <div className="flex flex-col gap-8">
      {live.isError && <PartFailure error={live.error} onRetry={() => void live.refetch()} />}
      {waits && (
        <PanelPart title="The last batch">
          <Batches {...batches} shown={batches.newest?.slice(0, 1)} />
        </PanelPart>
      )}
      <div className="grid gap-8 xl:grid-cols-2">
        <PanelPart title="Signals, newest first">
          {data ? <Signals signals={data.signals} /> : live.isPending && <Rows />}
        </PanelPart>
        <PanelPart title="Interests">
          {data ? <Interests interests={data.interests} /> : live.isPending && <Rows />}
        </PanelPart>
      </div>
      {batches.newest && batches.newest.length > 1 && (
        <PanelPart title="The batches before">
          <Batches {...batches} shown={batches.newest.slice(1, BATCHES_SHOWN)} />
        </PanelPart>
      )}
    </div>
  )
}

/** Another one whenever something happened to this person. */
export function versionOf({ state, seen, signals }: FeedState): string {
  return `${state} ${seen} ${signals[0]?.event_id ?? ''}`
}

function Signals({ signals }: { signals: FeedSignal[] }) {
  if (signals.length === 0)
    return <Nothing>None yet. Watching, skipping and searching in the feed makes them.</Nothing>
  const most = Math.max(...signals.map(({ weight }) => Math.abs(weight)))
  return (
    <>
      <ol className="flex flex-col gap-3">
        {signals.slice(0, SIGNALS_SHOWN).map((signal) => (
          <SignalLine key={signal.event_id} signal={signal} most={most} />
        ))}
      </ol>
      {signals.length > SIGNALS_SHOWN && (
        <p className="text-xs text-text-soft">and {signals.length - SIGNALS_SHOWN} older ones</p>
      )}
    </>
  )
}

function SignalLine({ signal, most }: { signal: FeedSignal; most: number }) {
  const { name, text, at, weight } = signal
  const Icon = signalIcon(name)
  return (
    <li className="flex animate-appear items-center gap-3">
      <span className="grid size-10 shrink-0 place-items-center rounded-picture bg-surface-soft text-text-soft">
        <Icon aria-hidden="true" className="size-4.5" />
      </span>
      <span className="flex min-w-0 grow flex-col gap-1">
        <Clamped lines={1} className="text-sm font-semibold">
          {capitalised(text)}
        </Clamped>
        <span className="text-xs text-text-soft">{timeAgo(at)}</span>
        <WeightBar weight={weight} most={most} />
      </span>
    </li>
  )
}

function Interests({ interests }: { interests: Interest[] }) {
  if (interests.length === 0)
    return <Nothing>None yet. The first batches show many topics, to learn what holds.</Nothing>
  const most = Math.max(...interests.map(({ weight }) => Math.abs(weight)))
  return (
    <ol className="flex flex-col gap-3">
      {interests.map(({ label, weight, signals }) => (
        <li key={label} className="relative flex min-h-12 items-center rounded-picture px-3 py-2">
          <span
            aria-hidden="true"
            style={{ width: `${Math.max(4, (Math.abs(weight) / (most || 1)) * 100)}%` }}
            className="absolute inset-y-0 left-0 rounded-picture bg-accent-soft transition-[width]"
          />
          <span className="relative flex min-w-0 grow items-center justify-between gap-3 text-sm">
            <Clamped lines={2} className="font-semibold">
              {capitalised(label)}
            </Clamped>
            <span className="shrink-0 text-xs text-text-soft tabular-nums">
              {weight.toFixed(1)} from {signals} {signals === 1 ? 'signal' : 'signals'}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The batches of somebody's latest visit, newest first, as of a state of theirs. */
function useBatches(userId: string, version: string | undefined) {
  const { api } = useShop()
  const visits = useQuery({
    ...visitsQuery(api, userId, version ?? ''),
    enabled: version !== undefined,
  })
  const latest = visits.data?.[0]?.visit_id
  const steps = useQuery({
    ...stepsQuery(api, userId, latest ?? '', version ?? ''),
    enabled: latest !== undefined,
  })
  const isNew = visits.data?.length === 0
  const newest = isNew
    ? []
    : steps.data?.filter((step): step is BatchStep => step.kind === 'batch').reverse()
  return { newest, failed: visits.isError ? visits : steps.isError ? steps : null }
}

interface BatchesProps extends ReturnType<typeof useBatches> {
  /** Those of them that stand here; undefined while they are on their way. */
  shown: BatchStep[] | undefined
}

function Batches({ failed, newest, shown }: BatchesProps) {
  if (failed) return <PartFailure error={failed.error} onRetry={() => void failed.refetch()} />
  if (newest?.length === 0)
    return <Nothing>None yet. Open the feed, and what it shows appears here.</Nothing>
  if (!shown) return <BatchStripSkeleton />
  return (
    <ol className="flex flex-col gap-6">
      {shown.map((batch) => (
        <li key={batch.request_id}>
          <BatchStrip batch={batch} />
        </li>
      ))}
    </ol>
  )
}

function Rows() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-3">
      {[0, 1, 2, 3].map((row) => (
        <span key={row} className="skeleton h-14 rounded-picture!" />
      ))}
    </div>
  )
}
