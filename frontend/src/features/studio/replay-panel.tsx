import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Pause,
  Play,
  type LucideIcon,
} from 'lucide-react'
import { Button } from '@/components/button'
import { IconButton } from '@/components/icon-button'
import { BatchStrip, BatchStripSkeleton } from '@/features/studio/batch-strip'
import { Nothing, PartFailure } from '@/features/studio/panel-part'
import { batchAt, type ReplayAction } from '@/features/studio/replay'
import { signalIcon } from '@/features/studio/signal-icons'
import type { SignalStep, Step, Visit } from '@/features/studio/studio-types'
import type { useReplay } from '@/features/studio/use-replay'
import { VisitLine } from '@/features/studio/visit-line'
import { signed } from '@/features/studio/weight-bar'
import { signalWords } from '@/features/studio/words'
import { capitalised } from '@/lib/format'

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** A past visit, step by step; the drawing shows the state of each. */
export function ReplayPanel({ replay }: { replay: ReturnType<typeof useReplay> }) {
  const { visits, steps, visitId, choose, place, isPlaying, act } = replay
  const failed = visits.isError ? visits : steps.isError ? steps : null
  if (failed) return <PartFailure error={failed.error} onRetry={() => void failed.refetch()} />
  if (visits.data?.length === 0)
    return (
      <Nothing>No visit yet. Open the feed as this person, and it can be replayed here.</Nothing>
    )
  if (!visits.data || !steps.data) return <BatchStripSkeleton />
  const step = steps.data[place]
  return (
    <div className="flex flex-col gap-6">
      <VisitChoice visits={visits.data} visitId={visitId} onChoose={choose} />
      {step ? (
        <>
          <VisitLine steps={steps.data} place={place} onPlace={act} />
          <Controls {...{ place, isPlaying, act, count: steps.data.length }} />
          <StepShown steps={steps.data} place={place} step={step} />
        </>
      ) : (
        <Nothing>Nothing of this visit is left.</Nothing>
      )}
    </div>
  )
}

interface ChoiceProps {
  visits: Visit[]
  visitId: string | undefined
  onChoose: (visitId: string) => void
}

function VisitChoice({ visits, visitId, onChoose }: ChoiceProps) {
  return (
    <label className="flex flex-col gap-1 text-sm">
      Visit
      <select
        value={visitId}
        onChange={(event) => onChoose(event.target.value)}
        className="min-h-12 w-full rounded-picture border border-control-line bg-surface px-3 text-base lg:text-sm"
      >
        {visits.map(({ visit_id, started_at, batches, items }) => (
          <option key={visit_id} value={visit_id}>
            {day.format(new Date(started_at))} · {items} items in {batches}{' '}
            {batches === 1 ? 'batch' : 'batches'}
          </option>
        ))}
      </select>
    </label>
  )
}

interface ControlsProps {
  place: number
  count: number
  isPlaying: boolean
  act: (action: ReplayAction) => void
}

function Controls({ place, count, isPlaying, act }: ControlsProps) {
  const button = (icon: LucideIcon, label: string, action: ReplayAction, isOff: boolean) => (
    <IconButton icon={icon} label={label} isOff={isOff} onClick={() => act(action)} />
  )
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-2">
      <div className="-ml-3 flex items-center">
        {button(ChevronFirst, 'First step', 'first', place === 0)}
        {button(ChevronLeft, 'Previous step', 'previous', place === 0)}
        <Button className="px-5!" onClick={() => act('toggle')}>
          {isPlaying ? (
            <Pause aria-hidden="true" className="size-4" />
          ) : (
            <Play aria-hidden="true" className="size-4" />
          )}
          {isPlaying ? 'Pause' : 'Play'}
        </Button>
        {button(ChevronRight, 'Next step', 'next', place >= count - 1)}
        {button(ChevronLast, 'Last step', 'last', place >= count - 1)}
      </div>
      <p className="text-sm text-text-soft tabular-nums">
        {place + 1} of {count}
      </p>
    </div>
  )
}

function StepShown({ steps, place, step }: { steps: Step[]; place: number; step: Step }) {
  const batch = batchAt(steps, place)
  return (
    <div className="flex flex-col gap-5">
      {step.kind === 'signal' && <SignalShown step={step} />}
      {batch && <BatchStrip batch={batch} lit={step.kind === 'signal' ? step.video_id : null} />}
    </div>
  )
}

function SignalShown({ step: { name, text, weight, state, next_state } }: { step: SignalStep }) {
  const Icon = signalIcon(name)
  return (
    <div
      data-testid="replayed-signal"
      className="flex items-center gap-4 rounded-card bg-surface-soft p-4"
    >
      <span
        className={
          weight < 0
            ? 'grid size-12 shrink-0 place-items-center rounded-full bg-accent-soft text-on-accent-soft'
            : 'grid size-12 shrink-0 place-items-center rounded-full bg-surface text-positive'
        }
      >
        <Icon aria-hidden="true" className="size-5.5" />
      </span>
      <p className="min-w-0 text-sm text-pretty wrap-anywhere">
        <strong className="mr-2 tabular-nums">{signed(weight)}</strong>
        {capitalised(text || signalWords(name))}
        <span className="block text-text-soft">
          {state === next_state ? `stays in ${state}` : `from ${state} to ${next_state}`}
        </span>
      </p>
    </div>
  )
}
