import clsx from 'clsx'
import { signalWords } from '@/features/studio/words'
import type { Step } from '@/features/studio/studio-types'

interface Props {
  steps: Step[]
  place: number
  onPlace: (place: number) => void
}

/**
 * A visit as one line through time: signals stand up where they draw near and hang down where they
 * push away, batches cut across. Pressed or dragged, it goes there.
 */
export function VisitLine({ steps, place, onPlace }: Props) {
  const weights = steps.map((step) => (step.kind === 'signal' ? Math.abs(step.weight) : 0))
  const most = Math.max(...weights, 0.1)
  return (
    <div className="relative">
      <div
        aria-hidden="true"
        className="flex h-24 items-center rounded-picture bg-surface-soft px-3"
      >
        {steps.map((step, index) => (
          <Mark
            key={index}
            step={step}
            most={most}
            isPast={index <= place}
            isNow={index === place}
          />
        ))}
      </div>
      <input
        type="range"
        aria-label="Step"
        aria-valuetext={`${place + 1} of ${steps.length}, ${wordsOf(steps[place])}`}
        min={0}
        max={Math.max(0, steps.length - 1)}
        value={place}
        onChange={(event) => onPlace(Number(event.target.value))}
        className="visit-slider absolute inset-x-0 inset-y-0 size-full cursor-pointer"
      />
    </div>
  )
}

function wordsOf(step: Step | undefined): string {
  if (!step) return ''
  return step.kind === 'batch'
    ? `a batch made in ${step.state}`
    : `${signalWords(step.name)}, to ${step.next_state}`
}

interface MarkProps {
  step: Step
  most: number
  isPast: boolean
  isNow: boolean
}

function Mark({ step, most, isPast, isNow }: MarkProps) {
  const look = clsx('transition', isPast ? 'opacity-100' : 'opacity-30')
  return (
    <span
      className={clsx(
        'relative grid h-full min-w-0 grow basis-0 place-items-center',
        isNow && 'rounded-md bg-surface ring-2 ring-text',
      )}
    >
      {step.kind === 'batch' ? (
        <span className={clsx('h-3/5 w-px bg-control-line', look)} />
      ) : (
        <span
          style={{ height: `${8 + (Math.abs(step.weight) / most) * 34}%` }}
          className={clsx(
            'absolute w-[min(10px,60%)] rounded-full',
            look,
            step.weight < 0 ? 'top-1/2 bg-accent' : 'bottom-1/2 bg-positive',
          )}
        />
      )}
    </span>
  )
}
