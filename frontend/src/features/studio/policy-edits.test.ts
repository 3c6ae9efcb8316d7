import { expect, it } from 'vitest'
import {
  cardPlaces,
  isSame,
  withLevel,
  withParameter,
  withSignal,
} from '@/features/studio/policy-edits'
import { defaultPolicy } from '@/testing/fake-studio'

it('changes one thing and leaves the policy that it was given as it was', () => {
  const before = structuredClone(defaultPolicy)
  const changed = withParameter('H', 'last_n', 7)(withSignal('LIKE', 2)(defaultPolicy))
  expect(defaultPolicy).toEqual(before)
  expect(changed.blueprint.signals).toEqual({ ...before.blueprint.signals, LIKE: 2 })
  const [first, second] = changed.blueprint.nodes
  expect(first).toEqual(before.blueprint.nodes[0])
  expect(second?.parameters).toEqual({ ...before.blueprint.nodes[1]?.parameters, last_n: 7 })
})

it('keeps the levels of watching in their order, however far one is pushed', () => {
  for (const level of ['high', 'medium', 'low'] as const)
    for (const value of [0.05, 0.6, 0.8, 2]) {
      const { share } = withLevel(level, value)(defaultPolicy).thresholds
      expect(share[level]).toBe(value)
      expect(share.low).toBeLessThanOrEqual(share.medium)
      expect(share.medium).toBeLessThanOrEqual(share.high)
    }
})

it('draws the card where the policy puts it', () => {
  expect([...cardPlaces(defaultPolicy.placement, 24)]).toEqual([3, 11, 19])
  expect([...cardPlaces({ ...defaultPolicy.placement, first_after: 30 }, 24)]).toEqual([])
})

it('takes the same in another order for the same', () => {
  expect(isSame({ a: [1, { b: 2, c: 3 }] }, { a: [1, { c: 3, b: 2 }] })).toBe(true)
  expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  expect(isSame({ a: 1 }, { a: 1, b: null })).toBe(false)
})
