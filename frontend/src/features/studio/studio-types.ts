/**
 * The words of the studio: how the feed decides, and what it made of a person. The API takes a
 * policy and a blueprint as any object, to say itself what is wrong with it; their shapes are here.
 */
import type { Answer } from '@/lib/shop-types'

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

/** Another policy in place of the one of that revision. */
export interface PolicyChange {
  revision: number
  policy: Policy
}

export interface StoredPolicy extends PolicyChange {
  /** What the shop came with. */
  default: Policy
}

export interface ReadyBlueprint {
  name: string
  title: string
  description: string
  blueprint: Blueprint
}

/** What is wrong with a blueprint, and at which of its places. */
export type Problem = Answer<'/blueprints/check', 'post'>['problems'][number]
/** What the feed knows of a person now; signals newest first. */
export type FeedState = Answer<'/feed/{user_id}/state', 'get'>
export type FeedSignal = FeedState['signals'][number]
export type Interest = FeedState['interests'][number]
export type Visit = Answer<'/feed/{user_id}/visits', 'get'>['visits'][number]
/** What happened in a visit, oldest first: a batch that was made, or a signal. */
export type Step = Answer<'/feed/{user_id}/visits/{visit_id}', 'get'>['steps'][number]
export type BatchStep = Extract<Step, { kind: 'batch' }>
export type SignalStep = Extract<Step, { kind: 'signal' }>
export type BatchItem = BatchStep['items'][number]

export type Simulation = Answer<'/simulations', 'post'>
export type SimulatedSystem = Simulation['systems'][number]
