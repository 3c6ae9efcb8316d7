import clsx from 'clsx'
import { Compass, Heart, LayoutGrid, Shuffle, type LucideIcon } from 'lucide-react'
import { useId, useMemo } from 'react'
import {
  HEIGHT,
  layoutGraph,
  WIDTH,
  type PlacedMove,
  type PlacedNode,
} from '@/features/studio/graph-layout'
import type { Move } from '@/features/studio/live-move'
import type { BatchType, Blueprint } from '@/features/studio/studio-types'
import { batchWords, shortWords } from '@/features/studio/words'
import '@/features/studio/studio.css'

const icons: Record<BatchType, LucideIcon> = {
  random: Shuffle,
  sampled: LayoutGrid,
  personalized: Heart,
  biased: Compass,
}

const inX = (x: number) => `${(x / WIDTH) * 100}%`
const inY = (y: number) => `${(y / HEIGHT) * 100}%`

interface Props {
  blueprint: Blueprint
  /** The node that the feed is in; null while nobody knows. */
  state: string | null
  /** The step that led there, to be shown as one. */
  move: Move | null
  selected: string | null
  onSelect: (node: string | null) => void
}

/** The blueprint drawn: a circle for each node, lines for the moves. Nodes can be looked at. */
export function BlueprintGraph({ blueprint, state, move, selected, onSelect }: Props) {
  const { nodes, moves } = useMemo(() => layoutGraph(blueprint), [blueprint])
  const batches = new Map(blueprint.nodes.map(({ name, batch }) => [name, batch]))
  const focus = selected ?? state
  return (
    <div className="relative w-full" style={{ aspectRatio: `${WIDTH} / ${HEIGHT}` }}>
      <Lines moves={moves} focus={focus} move={move} />
      {moves
        .filter(({ from }) => from === focus)
        .map(({ to, names, words }) => (
          <span
            key={to}
            aria-hidden="true"
            style={{ left: inX(words.x), top: inY(words.y) }}
            className="pointer-events-none absolute z-10 -translate-1/2 rounded-full bg-surface-soft px-2 py-0.5 text-xs leading-tight whitespace-nowrap text-text-soft ring-1 ring-line"
          >
            {shortWords(names)}
          </span>
        ))}
      <ul>
        {nodes.map((node) => (
          <Node
            key={node.name}
            node={node}
            batch={batches.get(node.name) ?? 'random'}
            isLit={node.name === state}
            isSelected={node.name === selected}
            onPress={() => onSelect(node.name === selected ? null : node.name)}
          />
        ))}
      </ul>
    </div>
  )
}

interface NodeProps {
  node: PlacedNode
  batch: BatchType
  isLit: boolean
  isSelected: boolean
  onPress: () => void
}

function Node({ node: { name, x, y }, batch, isLit, isSelected, onPress }: NodeProps) {
  const Icon = icons[batch]
  return (
    <li
      className="absolute w-[14.5%] min-w-12 -translate-1/2"
      style={{ left: inX(x), top: inY(y) }}
    >
      <button
        type="button"
        aria-pressed={isSelected}
        aria-current={isLit || undefined}
        aria-label={`${name}: ${batchWords[batch]}`}
        title={`${name}: ${batchWords[batch]}`}
        onClick={onPress}
        className={clsx(
          'grid aspect-square w-full place-items-center rounded-full border-2 transition',
          isLit
            ? 'border-accent bg-accent text-on-accent shadow-[0_0_0_7px_color-mix(in_oklab,var(--accent)_25%,transparent)]'
            : 'border-control-line bg-surface hover:border-text',
          isSelected && 'outline-2 outline-offset-4 outline-text',
        )}
      >
        <Icon aria-hidden="true" className="size-[38%]" strokeWidth={2.2} />
      </button>
      <span
        aria-hidden="true"
        className={clsx(
          'pointer-events-none absolute top-full left-1/2 z-10 mt-1 max-w-28 -translate-x-1/2 truncate rounded-full bg-surface px-1.5 text-sm leading-tight',
          isLit ? 'font-bold text-accent' : 'font-semibold',
        )}
      >
        {name}
      </span>
    </li>
  )
}

interface LinesProps {
  moves: PlacedMove[]
  focus: string | null
  move: Move | null
}

/** Quiet lines for all moves, loud ones for those that can be next, and the step that was made. */
function Lines({ moves, focus, move }: LinesProps) {
  const id = useId()
  const made = moves.find(({ from, to }) => from === move?.from && to === move.to)
  const lookOf = (each: PlacedMove) =>
    each === made ? 'made' : each.from === focus ? 'next' : 'quiet'
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="absolute inset-0 size-full overflow-visible"
    >
      <defs>
        {Object.entries(looks).map(([look, className]) => (
          <marker
            key={look}
            id={`${id}${look}`}
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            markerUnits="userSpaceOnUse"
            orient="auto"
            className={className}
          >
            <path d="M1 1L7 4L1 7Z" fill="currentColor" />
          </marker>
        ))}
      </defs>
      {moves
        .toSorted((one, other) => rank(lookOf(one)) - rank(lookOf(other)))
        .map((each) => (
          <path
            key={`${each.from} ${each.to}`}
            d={each.path}
            fill="none"
            stroke="currentColor"
            strokeWidth={each === made ? 2.2 : 1.4}
            strokeDasharray={each.isBatch ? '4 3' : undefined}
            markerEnd={`url(#${id}${lookOf(each)})`}
            className={clsx('transition', looks[lookOf(each)])}
          />
        ))}
      {made && move && (
        <circle
          key={move.key}
          r="5.5"
          className="travels fill-accent"
          style={{ offsetPath: `path("${made.path}")` }}
        />
      )}
    </svg>
  )
}

type LineLook = 'quiet' | 'next' | 'made'
const looks: Record<LineLook, string> = {
  quiet: 'text-control-line/55',
  next: 'text-text-soft',
  made: 'text-accent',
}
const rank = (look: LineLook) => Object.keys(looks).indexOf(look)
