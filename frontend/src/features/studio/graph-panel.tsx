import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { BlueprintGraph } from '@/features/studio/blueprint-graph'
import type { Move } from '@/features/studio/live-move'
import type { Blueprint, BlueprintNode } from '@/features/studio/studio-types'
import { batchWords, movesInWords, signalWords } from '@/features/studio/words'

interface Props {
  /** Undefined while it is on its way. */
  blueprint: Blueprint | undefined
  state: string | null
  move: Move | null
  selected: string | null
  onSelect: (node: string | null) => void
  /** Whose state it is, and of when. */
  caption: ReactNode
}

/** The feed's algorithm as a picture, with where it stands, and in words below. */
export function GraphPanel({ blueprint, state, move, selected, onSelect, caption }: Props) {
  const current = blueprint?.nodes.find(({ name }) => name === (selected ?? state))
  return (
    <section
      data-tone="ink"
      aria-labelledby="blueprint"
      aria-busy={!blueprint}
      className="flex flex-col gap-3 rounded-card bg-surface p-4 text-text shadow-soft lg:p-6"
    >
      <header className="flex min-h-10 flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="blueprint" className="min-w-0 text-lg font-semibold wrap-anywhere">
          {blueprint ? blueprint.title || blueprint.name : <span className="skeleton w-28">…</span>}
        </h2>
        <p className="min-w-0 text-sm text-text-soft">{caption}</p>
      </header>
      {blueprint ? (
        <BlueprintGraph {...{ blueprint, state, move, selected, onSelect }} />
      ) : (
        <div aria-hidden="true" className="grid aspect-[400/330] place-items-center">
          <span className="skeleton size-[62%] rounded-full!" />
        </div>
      )}
      <div className="flex min-h-16 flex-col gap-1 border-t border-line pt-3">
        <p role="status" className="text-sm text-pretty">
          {state === null ? (
            <span className="text-text-soft">Nobody’s state is shown.</span>
          ) : (
            <>
              Now in <strong className="text-accent">{state}</strong>
              {move && <span className="text-text-soft">, {reasonOf(move)}</span>}
            </>
          )}
        </p>
        {current && <NodeWords node={current} isSelected={current.name === selected} />}
      </div>
      {blueprint && <MovesInWords blueprint={blueprint} />}
    </section>
  )
}

function reasonOf({ name, from, to }: Move): string {
  if (name === 'BATCH') return from === to ? 'after a batch' : `after a batch in ${from}`
  return `${signalWords(name)}${from === to ? '' : ` in ${from}`}`
}

function NodeWords({ node, isSelected }: { node: BlueprintNode; isSelected: boolean }) {
  const { last_n, r } = node.parameters
  const usesSignals = node.batch === 'personalized' || node.batch === 'biased'
  const facts = [
    batchWords[node.batch],
    usesSignals && typeof last_n === 'number' && `from ${last_n} signals`,
    usesSignals && typeof r === 'number' && r > 0 && `${Math.round(r * 100)}% chance`,
  ]
  return (
    <p className="text-sm text-pretty text-text-soft">
      {isSelected && <strong className="text-text">{node.name}: </strong>}
      {facts.filter(Boolean).join(' · ')}
    </p>
  )
}

/** The drawing for those who do not see it, and for those who rather read. */
function MovesInWords({ blueprint }: { blueprint: Blueprint }) {
  return (
    <details className="group text-sm">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-1.5 font-semibold">
        All moves in words
        <ChevronDown aria-hidden="true" className="size-4 transition group-open:rotate-180" />
      </summary>
      <dl className="flex flex-col gap-3 text-text-soft">
        {movesInWords(blueprint).map(({ node, moves }) => (
          <div key={node}>
            <dt className="font-semibold text-text">From {node}</dt>
            {moves.length === 0 && <dd>nowhere</dd>}
            {moves.map((move) => (
              <dd key={move}>{move}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  )
}
