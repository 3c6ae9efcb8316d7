import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, buttonClass } from '@/components/button'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { ErrorNotice, Notice } from '@/components/notice'
import { notify } from '@/components/toasts'
import { SignalRow, SignalsSkeleton } from '@/features/signals/signal-row'
import { steeringIds } from '@/features/signals/steering'
import { useSignals } from '@/features/signals/use-signals'
import { pagePaths } from '@/lib/paths'
import { useShop } from '@/lib/shop'

/** Rows shown before all are asked for. */
const FIRST = 10

/** All that steers this person's card, and how to take it back. */
export function SteeringSection() {
  const { signals, isPending, isError, error, refetch, forget } = useSignals()
  const [showsAll, setShowsAll] = useState(false)
  const steering = steeringIds(signals ?? [])
  const shown = showsAll ? signals : signals?.slice(0, FIRST)
  return (
    <section
      aria-labelledby="steering"
      aria-busy={isPending}
      data-testid="steering"
      tabIndex={-1}
      className="flex flex-col gap-4 outline-none"
    >
      <header className="flex flex-col gap-1">
        <div className="flex min-h-12 items-center justify-between gap-4">
          <h2 id="steering" className="text-lg font-semibold">
            What steers your card
          </h2>
          {signals && signals.length > 0 && <ForgetAll />}
        </div>
        <p className="max-w-xl text-sm text-pretty text-text-soft">
          The latest three choose the products of your next card. What you forget is gone for good,
          and the next card does without it.
        </p>
      </header>
      {isPending && <SignalsSkeleton rows={5} />}
      {isError && !signals && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {signals?.length === 0 && (
        <div className="rounded-card border border-dashed border-line">
          <Notice
            icon={Sparkles}
            title="Nothing steers it yet"
            action={
              <Link to={pagePaths.find} className={buttonClass()}>
                Search the shop
              </Link>
            }
          >
            Search for something or open a product, and the next card is yours. Until then it shows
            what others like.
          </Notice>
        </div>
      )}
      {shown && shown.length > 0 && (
        <ol className="flex flex-col gap-1.5">
          {shown.map((signal) => (
            <SignalRow
              key={signal.event_id}
              signal={signal}
              isSteering={steering.has(signal.event_id)}
              onForget={(event) => forget(signal, event)}
            />
          ))}
        </ol>
      )}
      {signals && shown && shown.length < signals.length && (
        <Button look="outline" className="self-center" onClick={() => setShowsAll(true)}>
          Show all {signals.length}
        </Button>
      )}
    </section>
  )
}

function ForgetAll() {
  const { signals } = useShop()
  const [isAsking, setIsAsking] = useState(false)
  const forgetAll = async () => {
    await signals.forgetAll()
    notify('All forgotten. Your next card starts from what others like')
  }
  return (
    <>
      <Button look="outline" className="shrink-0 px-4!" onClick={() => setIsAsking(true)}>
        Forget all
      </Button>
      {isAsking && (
        <ConfirmSheet
          title="Forget all searches and clicks?"
          action="Forget all"
          refusal="Keep them"
          onConfirm={forgetAll}
          onClose={() => setIsAsking(false)}
        >
          <p>
            Your next card starts anew, from what others like. What was forgotten cannot be brought
            back. Your cart and likes stay.
          </p>
        </ConfirmSheet>
      )}
    </>
  )
}
