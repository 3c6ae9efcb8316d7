/** The words of the studio: how the feed decides, and what it made of a person. */

export type BatchType = 'random' | 'sampled' | 'personalized' | 'biased'
export type ParameterValue = number | boolean

/** A state of the feed: how a batch is made while it is in this one. */
export interface BlueprintNode {
  name: string
  batch: BatchType
  parameters: Record<string, ParameterValue>
}

/** A move of the state: after a batch (BATCH), on a signal, or on any other signal (DEFAULT). */
export interface BlueprintEdge {
  name: string
  from: string
  to: string
}

/** The feed's algorithm as data. The state starts at the first node. */
export interface Blueprint {
  name: string
  title?: string
  description?: string
  signals: Record<string, number>
  nodes: BlueprintNode[]
  edges: BlueprintEdge[]
}

export type Level = 'high' | 'medium' | 'low'

/** From where on watching is a signal: shares of a clip's length, or seconds. */
export interface Thresholds {
  by: 'share' | 'seconds'
  share: Record<Level, number>
  seconds: Record<Level, number>
  skip_within_seconds: number
}

/** Where the shop card comes, counted in items and minutes. */
export interface Placement {
  first_after: number
  every: number
  every_with_intent: number
  every_when_ignored: number
  intent_minutes: number
}

export interface Policy {
  blueprint: Blueprint
  thresholds: Thresholds
  placement: Placement
}

export interface StoredPolicy {
  revision: number
  policy: Policy
}

export interface ReadyBlueprint {
  name: string
  title: string
  description: string
  blueprint: Blueprint
}

/** What is wrong with a blueprint, and at which of its places. */
export interface Problem {
  where: string
  problem: string
}

export interface FeedSignal {
  event_id: string
  name: string
  weight: number
  video_id?: string | null
  product_id?: string | null
  query?: string | null
  text: string
  at: string
}

export interface Interest {
  label: string
  weight: number
  /** How many signals made it. */
  signals: number
}

/** What the feed knows of a person now; signals newest first. */
export interface FeedState {
  user_id: string
  state: string
  /** Its name. */
  blueprint: string
  signals: FeedSignal[]
  interests: Interest[]
  /** How many videos the feed has shown them. */
  seen: number
}

export interface Visit {
  visit_id: string
  started_at: string
  ended_at: string
  batches: number
  items: number
}

export interface BatchItem {
  type: 'video' | 'shop_card'
  video_id?: string | null
  caption?: string | null
  poster?: string | null
  topic?: string | null
  score?: number | null
  /** What it was drawn by. */
  query?: string | null
  reason: { kind: string; text: string }
}

export interface BatchStep {
  kind: 'batch'
  at: string
  request_id: string
  state: string
  next_state: string
  items: BatchItem[]
}

export interface SignalStep {
  kind: 'signal'
  at: string
  name: string
  weight: number
  video_id?: string | null
  text: string
  state: string
  next_state: string
}

export type Step = BatchStep | SignalStep

/** A visit, step by step, oldest first. */
export interface VisitSteps {
  visit_id: string
  steps: Step[]
}

export interface SimulatedSystem {
  name: string
  /** Share of clips that met the viewer's taste, by position in the feed. */
  on_taste: number[]
  mean_watch_seconds: number
  recovery_batches: number | null
  topics_seen: number
  coverage: number
  off_taste: number
  repeats: number
}

export interface Simulation {
  viewers: number
  clips: number
  systems: SimulatedSystem[]
}

type Call<Answer, Path = undefined, Body = undefined> = {
  parameters: Path extends undefined ? { path?: never } : { path: Path }
  responses: {
    200: { headers: Record<string, unknown>; content: { 'application/json': Answer } }
  }
} & (Body extends undefined
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } })

interface OfUser {
  user_id: string
}

/** The studio's calls of the API. */
export interface StudioPaths {
  '/feed/{user_id}/state': { get: Call<FeedState, OfUser> }
  '/feed/{user_id}/visits': { get: Call<{ visits: Visit[] }, OfUser> }
  '/feed/{user_id}/visits/{visit_id}': { get: Call<VisitSteps, OfUser & { visit_id: string }> }
  '/feed-policy': {
    get: Call<StoredPolicy>
    put: Call<StoredPolicy, undefined, StoredPolicy>
  }
  '/blueprints': { get: Call<{ blueprints: ReadyBlueprint[] }> }
  '/blueprints/check': {
    post: Call<{ problems: Problem[] }, undefined, { blueprint: unknown }>
  }
  '/simulations': {
    post: Call<Simulation, undefined, { viewers: number; clips: number; blueprint?: Blueprint }>
  }
}
