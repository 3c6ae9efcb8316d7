import type {
  Blueprint,
  Level,
  ParameterValue,
  Placement,
  Policy,
  Thresholds,
} from '@/features/studio/studio-types'

/** Changes of a policy, none of which touches the policy that it is given. */
type Edit = (policy: Policy) => Policy

export const withThresholds =
  (thresholds: Partial<Thresholds>): Edit =>
  (policy) => ({ ...policy, thresholds: { ...policy.thresholds, ...thresholds } })

/**
 * One level of watching. The levels keep their order: a neighbour that would be overtaken is
 * pushed along.
 */
export const withLevel =
  (level: Level, value: number): Edit =>
  (policy) => {
    const { by } = policy.thresholds
    const levels = { ...policy.thresholds[by], [level]: value }
    if (level !== 'high') levels.high = Math.max(levels.high, value)
    if (level !== 'low') levels.low = Math.min(levels.low, value)
    if (level === 'high') levels.medium = Math.min(levels.medium, value)
    if (level === 'low') levels.medium = Math.max(levels.medium, value)
    return withThresholds({ [by]: levels })(policy)
  }

export const withPlacement =
  (placement: Partial<Placement>): Edit =>
  (policy) => ({ ...policy, placement: { ...policy.placement, ...placement } })

export const withBlueprint =
  (blueprint: Blueprint): Edit =>
  (policy) => ({ ...policy, blueprint })

export const withSignal =
  (name: string, weight: number): Edit =>
  (policy) =>
    withBlueprint({
      ...policy.blueprint,
      signals: { ...policy.blueprint.signals, [name]: weight },
    })(policy)

export const withSignals =
  (signals: Record<string, number>): Edit =>
  (policy) =>
    withBlueprint({ ...policy.blueprint, signals })(policy)

export const withParameter =
  (node: string, parameter: string, value: ParameterValue): Edit =>
  (policy) =>
    withBlueprint({
      ...policy.blueprint,
      nodes: policy.blueprint.nodes.map((each) =>
        each.name === node
          ? { ...each, parameters: { ...each.parameters, [parameter]: value } }
          : each,
      ),
    })(policy)

export const withParameters =
  (node: string, parameters: Record<string, ParameterValue>): Edit =>
  (policy) =>
    withBlueprint({
      ...policy.blueprint,
      nodes: policy.blueprint.nodes.map((each) =>
        each.name === node ? { ...each, parameters } : each,
      ),
    })(policy)

/** Where cards come in a feed in which nothing happens, counted from 0. */
export function cardPlaces({ first_after, every }: Placement, items: number): Set<number> {
  const places = new Set<number>()
  if (every < 1) return places
  for (let place = first_after; place < items; place += every) places.add(place)
  return places
}

/** Whether two parts of a policy say the same, however they are written down. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
