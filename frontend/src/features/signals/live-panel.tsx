import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from '@/components/button'
import { SignalRow, SignalsSkeleton } from '@/features/signals/signal-row'
import { steeringIds } from '@/features/signals/steering'
import { useSignals } from '@/features/signals/use-signals'
import { pagePaths } from '@/lib/paths'

const SHOWN = 8

interface Props {
  /** The signal behind the product that somebody points at. */
  litSignal: string | null
  /** Who is shopping. */
  who: ReactNode
}

/** The engine made visible: which searches and clicks steer the next card, newest first. */
export function LivePanel({ litSignal, who }: Props) {
  const { signals, isPending, isError, refetch, forget } = useSignals()
  const steering = steeringIds(signals ?? [])
  return (
    <section
      aria-labelledby="live-panel"
      data-testid="live-panel"
      tabIndex={-1}
      className="flex flex-col gap-5 outline-none"
    >
      {who}
      <header className="flex flex-col gap-1.5 border-t border-line pt-5">
        <h2 id="live-panel" className="text-lg font-semibold">
          What steers your card
        </h2>
        <p className="text-sm text-pretty text-text-soft">
          Your latest three searches and clicks choose the products. The next card follows at once.
        </p>
      </header>
      {isPending && <SignalsSkeleton />}
      {isError && !signals && (
        <p role="alert" className="flex flex-col items-start gap-3 text-sm text-text-soft">
          We can’t show this right now.
          <Button look="outline" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
      {signals?.length === 0 && (
        <p className="rounded-card border border-dashed border-line p-4 text-sm text-pretty text-text-soft">
          Nothing yet. Search for something or open a product, and the next card is yours. Until
          then it shows what others like.
        </p>
      )}
      {signals && signals.length > 0 && (
        <ol className="-mx-2.5 flex flex-col gap-1.5">
          {signals.slice(0, SHOWN).map((signal) => (
            <SignalRow
              key={signal.event_id}
              signal={signal}
              isSteering={steering.has(signal.event_id)}
              isLit={signal.event_id === litSignal}
              onForget={(event) => forget(signal, event)}
            />
          ))}
        </ol>
      )}
      {signals && signals.length > SHOWN && (
        <Link
          to={pagePaths.you}
          className="flex min-h-12 items-center self-start text-sm text-text-soft underline underline-offset-4 hover:text-text"
        >
          See all {signals.length}
        </Link>
      )}
    </section>
  )
}
