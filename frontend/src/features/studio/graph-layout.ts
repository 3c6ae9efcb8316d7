import type { Blueprint } from '@/features/studio/studio-types'

/** The drawing's own units; everything in it is placed in these. */
export const WIDTH = 400
export const HEIGHT = 330
const RADIUS_X = 124
const RADIUS_Y = 110
/** Nodes sit a little above the middle: their names stand below them. */
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 - 2 }
/** Of a node's circle, with a little air around it. */
const NODE = 27
/** How far a move bends aside, so that the way back is seen beside it. */
const BEND = 0.17
/** Where on a move its words stand: nearer to where it leads, as moves part on the way. */
const WORDS_AT = 0.58
/** Half of what such words may take. */
const WORDS = 40

export interface Point {
  x: number
  y: number
}

export interface PlacedNode extends Point {
  name: string
}

/** All moves from one node to another (or itself), drawn as one line. */
export interface PlacedMove {
  from: string
  to: string
  names: string[]
  /** Only a batch moves the state along here, no signal. */
  isBatch: boolean
  /** As SVG writes a path, from the edge of one node to that of the other. */
  path: string
  words: Point
}

export interface GraphLayout {
  nodes: PlacedNode[]
  moves: PlacedMove[]
}

/** The blueprint on a circle: its first node at the top, the others clockwise as they come. */
export function layoutGraph({ nodes, edges }: Pick<Blueprint, 'nodes' | 'edges'>): GraphLayout {
  const placed = new Map(
    nodes.map(({ name }, index) => [name, { name, ...placeOf(index, nodes.length) }]),
  )
  const moves = movesOf(edges).flatMap(({ from, to, names }) => {
    const [source, target] = [placed.get(from), placed.get(to)]
    if (!source || !target) return []
    const drawn = from === to ? loopAt(source) : arc(source, target)
    return [{ from, to, names, isBatch: names.every((name) => name === 'BATCH'), ...drawn }]
  })
  return { nodes: [...placed.values()], moves }
}

/** Edges between the same two nodes as one move, in the order of their first. */
export function movesOf(edges: Blueprint['edges']) {
  const moves = new Map<string, { from: string; to: string; names: string[] }>()
  for (const { from, to, name } of edges) {
    const key = JSON.stringify([from, to])
    const move = moves.get(key)
    if (!move) moves.set(key, { from, to, names: [name] })
    else if (!move.names.includes(name)) move.names.push(name)
  }
  return [...moves.values()]
}

function placeOf(index: number, count: number): Point {
  if (count === 1) return CENTRE
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2
  return { x: CENTRE.x + RADIUS_X * Math.cos(angle), y: CENTRE.y + RADIUS_Y * Math.sin(angle) }
}

function arc(source: Point, target: Point): Pick<PlacedMove, 'path' | 'words'> {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  const middle = {
    x: (source.x + target.x) / 2 - dy * BEND,
    y: (source.y + target.y) / 2 + dx * BEND,
  }
  const start = toward(source, middle, NODE)
  const end = toward(target, middle, NODE + 3)
  return {
    path: `M${at(start)}Q${at(middle)} ${at(end)}`,
    words: onCurve(start, middle, end, WORDS_AT),
  }
}

/** A small loop on the outer side of a node, beside or above it: below it stands its name. */
function loopAt(node: Point): Pick<PlacedMove, 'path' | 'words'> {
  const [dx, dy] = [node.x - CENTRE.x, node.y - CENTRE.y]
  const isTop = Math.abs(dx) < 1 && dy <= 0
  const lift = dy < 0 ? Math.PI / 4 : 0
  const outward = isTop ? -Math.PI / 2 : dx > -1 ? -lift : Math.PI + lift
  const start = around(node, outward - 0.55, NODE)
  const end = around(node, outward + 0.55, NODE + 3)
  const reach = NODE + 26
  const [first, second] = [outward - 0.5, outward + 0.5].map((angle) => around(node, angle, reach))
  return {
    path: `M${at(start)}C${at(first ?? node)} ${at(second ?? node)} ${at(end)}`,
    words: inside(around(node, outward, NODE + (isTop ? 21 : lift > 0 ? 29 : 48))),
  }
}

/** With room for a few words on either side. */
function inside({ x, y }: Point): Point {
  return {
    x: Math.max(WORDS, Math.min(WIDTH - WORDS, x)),
    y: Math.max(10, Math.min(HEIGHT - 10, y)),
  }
}

function around({ x, y }: Point, angle: number, distance: number): Point {
  return { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) }
}

function toward(from: Point, to: Point, distance: number): Point {
  return around(from, Math.atan2(to.y - from.y, to.x - from.x), distance)
}

function onCurve(start: Point, middle: Point, end: Point, t: number): Point {
  const mix = (a: number, b: number, c: number) =>
    (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
  return { x: mix(start.x, middle.x, end.x), y: mix(start.y, middle.y, end.y) }
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`
