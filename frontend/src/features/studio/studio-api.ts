import { queryOptions } from '@tanstack/react-query'
import { answerOf, createApi, type Api } from '@/lib/api'
import type {
  Blueprint,
  PolicyChange,
  ReadyBlueprint,
  Simulation,
  StoredPolicy,
} from '@/features/studio/studio-types'

/** How often a person's state is asked for while the page is in sight. */
const LIVE_MS = 2_000
/** A simulation is many feeds at once: it may take this long. */
const SIMULATION_DEADLINE_MS = 120_000
/** The same viewers each time: what differs is the blueprint. */
const SEED = 1

/** Where the feed stands with somebody, again and again while the page is in sight. */
export function liveStateQuery(api: Api, userId: string) {
  return queryOptions({
    queryKey: ['studio', 'state', userId],
    queryFn: ({ signal }) => {
      const params = { path: { user_id: userId } }
      return answerOf(api.GET('/feed/{user_id}/state', { params, signal }))
    },
    refetchInterval: LIVE_MS,
    refetchOnMount: 'always',
  })
}

/** The visits of somebody, newest first, as of a state of theirs. */
export function visitsQuery(api: Api, userId: string, version: string) {
  return queryOptions({
    queryKey: ['studio', 'visits', userId, version],
    queryFn: async ({ signal }) => {
      const params = { path: { user_id: userId } }
      return (await answerOf(api.GET('/feed/{user_id}/visits', { params, signal }))).visits
    },
    placeholderData: (before, query) => (query?.queryKey[2] === userId ? before : undefined),
  })
}

/** What happened in a visit, as of a state of that person. */
export function stepsQuery(api: Api, userId: string, visitId: string, version: string) {
  return queryOptions({
    queryKey: ['studio', 'steps', userId, visitId, version],
    queryFn: async ({ signal }) => {
      const params = { path: { user_id: userId, visit_id: visitId } }
      const call = api.GET('/feed/{user_id}/visits/{visit_id}', { params, signal })
      return (await answerOf(call)).steps
    },
    placeholderData: (before, query) => (query?.queryKey[3] === visitId ? before : undefined),
  })
}

/** The blueprints that the shop came with. */
export function readyBlueprintsQuery(api: Api) {
  return queryOptions({
    queryKey: ['studio', 'blueprints'],
    queryFn: async ({ signal }) => {
      const { blueprints } = await answerOf(api.GET('/blueprints', { signal }))
      return blueprints as unknown as ReadyBlueprint[]
    },
  })
}

/** The shop's policy as it is stored now. */
export async function storedPolicy(api: Api): Promise<StoredPolicy> {
  return (await answerOf(api.GET('/feed-policy'))) as unknown as StoredPolicy
}

/** Throws ApiError: 409 when another revision is stored, 422 when the policy makes no sense. */
export async function storePolicy(
  api: Api,
  { revision, policy }: PolicyChange,
): Promise<StoredPolicy> {
  const body = { revision, policy: { ...policy } }
  return (await answerOf(api.PUT('/feed-policy', { body }))) as unknown as StoredPolicy
}

/** What is wrong with what claims to be a blueprint. */
export async function checkBlueprint(api: Api, claimed: unknown) {
  const blueprint = claimed as Record<string, unknown>
  return (await answerOf(api.POST('/blueprints/check', { body: { blueprint } }))).problems
}

/** How a blueprint serves made-up viewers, beside chance, popularity, and knowledge. */
export function simulate({ viewers, clips, blueprint }: Trial): Promise<Simulation> {
  const patient = createApi(undefined, SIMULATION_DEADLINE_MS)
  const body = { viewers, clips, seed: SEED, blueprint: { ...blueprint } }
  return answerOf(patient.POST('/simulations', { body }))
}

interface Trial {
  viewers: number
  clips: number
  blueprint: Blueprint
}
