import { queryOptions } from '@tanstack/react-query'
import type { Client } from 'openapi-fetch'
import { answerOf, createApi, type Api } from '@/lib/api'
import type { Blueprint, StoredPolicy, StudioPaths } from '@/features/studio/studio-types'

/** How often a person's state is asked for while the page is in sight. */
const LIVE_MS = 2_000
/** A simulation is many feeds at once: it may take this long. */
const SIMULATION_DEADLINE_MS = 120_000

const studioOf = (api: Api) => api as unknown as Client<StudioPaths>

/** Where the feed stands with somebody, again and again while the page is in sight. */
export function liveStateQuery(api: Api, userId: string) {
  return queryOptions({
    queryKey: ['studio', 'state', userId],
    queryFn: ({ signal }) => {
      const params = { path: { user_id: userId } }
      return answerOf(studioOf(api).GET('/feed/{user_id}/state', { params, signal }))
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
      return (await answerOf(studioOf(api).GET('/feed/{user_id}/visits', { params, signal })))
        .visits
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
      const call = studioOf(api).GET('/feed/{user_id}/visits/{visit_id}', { params, signal })
      return (await answerOf(call)).steps
    },
    placeholderData: (before, query) => (query?.queryKey[3] === visitId ? before : undefined),
  })
}

export function readyBlueprintsQuery(api: Api) {
  return queryOptions({
    queryKey: ['studio', 'blueprints'],
    queryFn: async ({ signal }) =>
      (await answerOf(studioOf(api).GET('/blueprints', { signal }))).blueprints,
  })
}

/** The shop's policy as it is stored now. */
export function storedPolicy(api: Api): Promise<StoredPolicy> {
  return answerOf(studioOf(api).GET('/feed-policy'))
}

/** Throws ApiError: 409 when another revision is stored, 422 when the policy makes no sense. */
export function storePolicy(api: Api, stored: StoredPolicy): Promise<StoredPolicy> {
  return answerOf(studioOf(api).PUT('/feed-policy', { body: stored }))
}

/** What is wrong with what claims to be a blueprint. */
export async function checkBlueprint(api: Api, blueprint: unknown) {
  return (await answerOf(studioOf(api).POST('/blueprints/check', { body: { blueprint } }))).problems
}

export function simulate(asked: { viewers: number; clips: number; blueprint: Blueprint }) {
  const api = createApi(undefined, SIMULATION_DEADLINE_MS)
  return answerOf(studioOf(api).POST('/simulations', { body: asked }))
}
