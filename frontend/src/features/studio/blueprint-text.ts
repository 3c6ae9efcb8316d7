import type {
  Blueprint,
  BlueprintEdge,
  BlueprintNode,
  Problem,
} from '@/features/studio/studio-types'

/** A blueprint as people edit it. */
export const textOf = (blueprint: Blueprint): string => JSON.stringify(blueprint, null, 2)

export type Read = { value: unknown; problem: null } | { value: null; problem: Problem }

/** What a text says, or where it stops being JSON. */
export function readText(text: string): Read {
  try {
    return { value: JSON.parse(text) as unknown, problem: null }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return { value: null, problem: { where: placeIn(text, message), problem: sentence(message) } }
  }
}

/** "line 3" where the browser says at which character it stopped, or at which line. */
function placeIn(text: string, message: string): string {
  const line = /line (\d+)/.exec(message)?.[1]
  if (line) return `line ${line}`
  const position = /position (\d+)/.exec(message)?.[1]
  if (!position) return `line ${text.trimEnd().split('\n').length}`
  return `line ${text.slice(0, Number(position)).split('\n').length}`
}

function sentence(message: string): string {
  const what = message
    .replace(/^JSON\.parse: /, '')
    .replace(/ (in JSON )?at (position|line) .*$/s, '')
  return `This is not JSON: ${what || 'it ends too early'}.`
}

/** The part of a value that can be drawn as a graph; null when it has no nodes. */
export function drawable(value: unknown): Blueprint | null {
  const record = asRecord(value)
  const nodes = listOf(record.nodes).flatMap((each): BlueprintNode[] => {
    const { name, batch, parameters } = asRecord(each)
    if (typeof name !== 'string' || !name) return []
    const type = batchTypes.find((known) => known === batch) ?? 'random'
    return [{ name, batch: type, parameters: asRecord(parameters) as BlueprintNode['parameters'] }]
  })
  if (nodes.length === 0) return null
  const edges = listOf(record.edges).flatMap((each): BlueprintEdge[] => {
    const { name, from, to } = asRecord(each)
    return typeof name === 'string' && typeof from === 'string' && typeof to === 'string'
      ? [{ name, from, to }]
      : []
  })
  const [name, title] = [record.name, record.title]
  return {
    name: typeof name === 'string' ? name : 'Blueprint',
    ...(typeof title === 'string' && { title }),
    signals: {},
    nodes: [...new Map(nodes.map((node) => [node.name, node])).values()],
    edges,
  }
}

const batchTypes = ['random', 'sampled', 'personalized', 'biased'] as const

function asRecord(value: unknown): Record<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? (value as Record<string, unknown>) : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
