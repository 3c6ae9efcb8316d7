import { useMemo } from 'react'
import { HEIGHT, layoutGraph, WIDTH } from '@/features/studio/graph-layout'
import type { Blueprint } from '@/features/studio/studio-types'

/** The shape of a blueprint, to tell one from another at a glance. */
export function MiniGraph({ blueprint }: { blueprint: Blueprint }) {
  const { nodes, moves } = useMemo(() => layoutGraph(blueprint), [blueprint])
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT - 24}`}
      className="h-32 w-full rounded-picture bg-surface-soft p-2"
    >
      {moves.map(({ from, to, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          className="text-control-line/60"
        />
      ))}
      {nodes.map(({ name, x, y }, index) => (
        <circle
          key={name}
          cx={x}
          cy={y}
          r="22"
          className={index === 0 ? 'fill-accent' : 'fill-text'}
        />
      ))}
    </svg>
  )
}
