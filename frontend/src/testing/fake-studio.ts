import type {
  Blueprint,
  BlueprintNode,
  FeedSignal,
  Policy,
  PolicyChange,
  Problem,
  ReadyBlueprint,
  Simulation,
  Step,
  StoredPolicy,
} from '@/features/studio/studio-types'
import type { ShopEvent } from '@/lib/shop-types'
import { products } from '@/testing/fake-catalogue'

const rest = { mu: 0, alpha: 0, n_topics: 5, remove_duplicates: true, apply_mmr: true }
const drawn = (name: string, last_n: number, r: number): BlueprintNode => ({
  name,
  batch: 'personalized',
  parameters: { ...rest, last_n, r, apply_threshold: 0.2 },
})
const towards = (from: string, names: string[], to: string) =>
  names.map((name) => ({ name, from, to }))
const attentionMoves = (name: string, outward: string, next = name) => [
  ...towards(name, ['BATCH'], next),
  ...towards(name, ['HIGH', 'LIKE', 'SAVE', 'SHARE', 'SEARCH', 'TAP', 'MORE'], 'H'),
  ...towards(name, ['MEDIUM'], 'M'),
  ...towards(name, ['LOW'], 'L'),
  ...towards(name, ['SKIP', 'LESS', 'DEFAULT'], outward),
]

const attention: Blueprint = {
  name: 'attention',
  title: 'Attention',
  description: 'Watching alone steers it: engagement leads inward, skipping outward.',
  signals: {
    HIGH: 1,
    MEDIUM: 0.6,
    LOW: 0.3,
    LIKE: 1.2,
    SAVE: 1.4,
    SHARE: 1.5,
    TAP: 1,
    SEARCH: 1.5,
    MORE: 2,
    SKIP: -0.6,
    LESS: -1.5,
    HIDE: -2,
  },
  nodes: [
    { name: '0', batch: 'random', parameters: { ...rest, last_n: 1, r: 1, apply_threshold: 0 } },
    drawn('H', 3, 0.1),
    drawn('M', 5, 0.2),
    drawn('L', 8, 0.4),
    drawn('L-R', 10, 0.6),
  ],
  edges: [
    ...attentionMoves('0', '0'),
    ...attentionMoves('H', 'M'),
    ...attentionMoves('M', 'L'),
    ...attentionMoves('L', 'L-R', 'L-R'),
    ...attentionMoves('L-R', '0'),
  ],
}

const places = ['exploration', 'browsing', 'discovery', 'focus', 'dedicated', 'hyper-focus']
const navigable: Blueprint = {
  ...attention,
  name: 'navigable',
  title: 'Navigable',
  description: 'From exploring to hyper-focus and back, one step at a time.',
  nodes: places.map((name, step) =>
    step < 2 ? { ...drawn(name, 1, 1), batch: 'sampled' } : drawn(name, 12 - step, 0.5 - step / 12),
  ),
  edges: places.flatMap((name, step) => [
    ...towards(name, ['BATCH'], name),
    ...towards(name, ['HIGH', 'LIKE', 'SEARCH'], places[step + 1] ?? name),
    ...towards(name, ['SKIP', 'DEFAULT'], places[step - 1] ?? name),
  ]),
}

const ready: ReadyBlueprint[] = [attention, navigable].map((blueprint) => ({
  name: blueprint.name,
  title: blueprint.title ?? '',
  description: blueprint.description ?? '',
  blueprint,
}))

export const defaultPolicy: Policy = {
  blueprint: attention,
  thresholds: {
    by: 'share',
    share: { high: 1, medium: 0.75, low: 0.5 },
    seconds: { high: 15, medium: 12, low: 9 },
    skip_within_seconds: 1.5,
  },
  placement: {
    first_after: 3,
    every: 8,
    every_with_intent: 5,
    every_when_ignored: 14,
    intent_minutes: 30,
  },
}

/** Signal and product of what the demo's people did, oldest first. */
const history: [string, number][] = [
  ['LOW', 12],
  ['SKIP', 21],
  ['HIGH', 0],
  ['LIKE', 1],
  ['SKIP', 6],
  ['HIGH', 5],
  ['MEDIUM', 3],
  ['SKIP', 9],
  ['SKIP', 20],
  ['TAP', 2],
]
const verbs: Record<string, string> = { SKIP: 'skipped', LIKE: 'liked', TAP: 'opened' }
const BATCH = 5
const START = Date.parse('2026-03-01T18:20:00Z')

/** The part of the fake shop that decides about the feed. It follows the blueprint for true. */
export class FakeStudio {
  stored: StoredPolicy = { revision: 1, policy: defaultPolicy, default: defaultPolicy }
  problems: Problem[] = []

  /** The answer to `route` ("GET /feed-policy"); null for what is no call of the studio. */
  async answer(request: Request, events: ShopEvent[]): Promise<object | number | null> {
    const [, first = '', user = '', part = '', visit] = new URL(request.url).pathname
      .split('/')
      .map(decodeURIComponent)
    const steps = () => this.stepsOf(user, events)
    const sent = async () => (await request.json()) as never
    switch (`${request.method} /${first}`) {
      case 'GET /feed-policy':
        return this.stored
      case 'PUT /feed-policy':
        return this.store(await sent())
      case 'GET /blueprints':
        return { blueprints: ready }
      case 'POST /blueprints':
        return { problems: this.problems }
      case 'POST /simulations':
        return simulation(await sent())
      case 'GET /feed':
        if (part === 'state') return this.stateOf(user, steps())
        if (part !== 'visits') return null
        return visit ? { visit_id: visit, steps: steps() } : { visits: visitsOf(steps()) }
      default:
        return null
    }
  }

  private store({ revision, policy }: PolicyChange): object | number {
    if (revision !== this.stored.revision) return 409
    this.stored = { ...this.stored, revision: revision + 1, policy }
    return this.stored
  }

  private stateOf(user_id: string, steps: Step[]) {
    const signals = steps
      .flatMap((step) => (step.kind === 'signal' ? [step satisfies FeedSignal] : []))
      .reverse()
    const liked = signals.filter(({ weight }) => weight > 0)
    return {
      user_id,
      state: steps.at(-1)?.next_state ?? this.stored.policy.blueprint.nodes[0]?.name ?? '',
      blueprint: this.stored.policy.blueprint.name,
      signals,
      interests: liked.length
        ? [
            { label: 'Bluetooth speakers', weight: 2.8, signals: 4 },
            { label: 'Headphones', weight: 1.1, signals: 2 },
            { label: 'Cast-iron cooking and everything around it', weight: 0.3, signals: 1 },
          ]
        : [],
      seen: steps.filter(({ kind }) => kind === 'batch').length * BATCH,
    }
  }

  private stepsOf(user: string, events: ShopEvent[]): Step[] {
    const done = [
      ...(user.startsWith('demo-') ? history : []),
      ...events.flatMap(({ kind, user_id, video_id }): [string, number][] =>
        user_id === user && video_id ? [[kind.toUpperCase(), Number(video_id.slice(1)) - 1]] : [],
      ),
    ]
    const { nodes, edges, signals } = this.stored.policy.blueprint
    const steps: Step[] = []
    let state = nodes[0]?.name ?? ''
    const move = (name: string) => {
      const leaving = edges.filter(({ from }) => from === state)
      const edge =
        leaving.find((each) => each.name === name) ??
        (name === 'BATCH' ? undefined : leaving.find((each) => each.name === 'DEFAULT'))
      return edge?.to ?? state
    }
    done.forEach(([name, product], index) => {
      const at = new Date(START + index * 9_000).toISOString()
      if (index % BATCH === 0) {
        const next_state = move('BATCH')
        const items = Array.from({ length: BATCH }, (_, place) => item(index * 3 + place, state))
        steps.push({ kind: 'batch', at, request_id: `b${index}`, state, next_state, items })
        state = next_state
      }
      const next_state = move(name)
      const text = `${verbs[name] ?? 'watched'} “${products[product]?.name ?? ''}”`
      const weight = signals[name] ?? 0
      steps.push({
        kind: 'signal',
        at,
        name,
        weight,
        event_id: `e${index}`,
        video_id: `v${product + 1}`,
        text,
        state,
        next_state,
      })
      state = next_state
    })
    return steps
  }
}

function item(place: number, state: string) {
  const index = place % products.length
  const product = products[index]
  const byChance = state === '0' || index % 4 === 3
  return {
    type: 'video' as const,
    video_id: `v${index + 1}`,
    caption: product?.name,
    poster: `/pictures/p${index + 1}/0.webp`,
    topic: product?.sub_category,
    score: byChance ? null : 0.9 - (index % 7) * 0.08,
    query: byChance ? null : 'Bluetooth speakers',
    reason: byChance
      ? { kind: 'random', text: 'By chance, to see what you like' }
      : { kind: 'watched', text: 'Because you watched “Lumo Party Bluetooth Speaker” to the end' },
  }
}

function visitsOf(steps: Step[]) {
  const batches = steps.filter(({ kind }) => kind === 'batch').length
  const [started_at, ended_at] = [steps[0]?.at, steps.at(-1)?.at]
  if (!started_at || !ended_at) return []
  return [{ visit_id: 'visit-1', started_at, ended_at, batches, items: batches * BATCH }]
}

function simulation(asked: { viewers: number; clips: number; blueprint?: Blueprint }): Simulation {
  const { viewers, clips } = asked
  const system = (name: string, reached: number, watch: number) => ({
    name,
    on_taste: Array.from(
      { length: clips },
      (_, place) =>
        0.12 + (reached - 0.12) * (1 - Math.exp(-place / 9)) + Math.sin(place * 2.3) * 0.02,
    ),
    mean_watch_seconds: watch,
    recovery_batches: reached > 0.2 ? 2 : null,
    topics_seen: name === 'random' ? 21 : 15,
    coverage: name === 'popular' ? 0.08 : 0.61,
    off_taste: 1 - reached,
    repeats: 0,
  })
  const systems = [
    system(asked.blueprint?.name ?? 'attention', 0.62, 7.9),
    system('random', 0.13, 3.1),
    system('popular', 0.17, 3.6),
    system('informed', 0.71, 8.8),
  ]
  return { viewers, clips, systems }
}
