import { describe, expect, it } from 'vitest'
import { HEIGHT, layoutGraph, WIDTH } from '@/features/studio/graph-layout'
import type { BlueprintNode } from '@/features/studio/studio-types'

const nodesOf = (...names: string[]): BlueprintNode[] =>
  names.map((name) => ({ name, batch: 'random', parameters: {} }))
const edge = (name: string, from: string, to: string) => ({ name, from, to })

describe('a blueprint on a circle', () => {
  it('keeps every node, name and move in the picture, and nodes apart', () => {
    for (const count of [1, 2, 3, 5, 6, 8]) {
      const nodes = nodesOf(...Array.from({ length: count }, (_, index) => `n${index}`))
      const edges = nodes.flatMap(({ name: from }) =>
        nodes.map(({ name: to }) => edge('HIGH', from, to)),
      )
      const layout = layoutGraph({ nodes, edges })
      expect(layout.moves).toHaveLength(count * count)
      const points = [...layout.nodes, ...layout.moves.map(({ words }) => words)]
      for (const { x, y } of points) {
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(WIDTH)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(HEIGHT)
      }
      for (const one of layout.nodes)
        for (const other of layout.nodes)
          if (one !== other)
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(54)
    }
  })

  it('draws the way there and the way back as two lines, and a stay as a loop', () => {
    const nodes = nodesOf('0', 'H')
    const edges = [edge('HIGH', '0', 'H'), edge('SKIP', 'H', '0'), edge('BATCH', 'H', 'H')]
    const { moves } = layoutGraph({ nodes, edges })
    const paths = moves.map(({ path }) => path)
    expect(new Set(paths).size).toBe(3)
    for (const path of paths) expect(path).not.toMatch(/NaN/)
    const [there, back] = moves.map(({ words }) => words)
    expect(Math.abs((there?.x ?? 0) - (back?.x ?? 0))).toBeGreaterThan(20)
    expect(paths[2]).toMatch(/C/)
  })

  it('joins what leads the same way, and tells a batch from a signal', () => {
    const nodes = nodesOf('0', 'H')
    const edges = [
      edge('HIGH', '0', 'H'),
      edge('LIKE', '0', 'H'),
      edge('LIKE', '0', 'H'),
      edge('BATCH', '0', '0'),
    ]
    expect(layoutGraph({ nodes, edges }).moves).toMatchObject([
      { from: '0', to: 'H', names: ['HIGH', 'LIKE'], isBatch: false },
      { from: '0', to: '0', names: ['BATCH'], isBatch: true },
    ])
  })

  it('leaves out a move that leads nowhere, which somebody may just be writing', () => {
    expect(layoutGraph({ nodes: nodesOf('0'), edges: [edge('HIGH', '0', 'H')] }).moves).toEqual([])
  })
})
