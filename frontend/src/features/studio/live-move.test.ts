import { expect, it } from 'vitest'
import { moveBetween } from '@/features/studio/live-move'
import type { FeedState } from '@/features/studio/studio-types'

const at = (state: string, seen: number, ...names: string[]): FeedState => ({
  user_id: 'u',
  state,
  blueprint: 'attention',
  signals: names.map((name, index) => ({
    event_id: `${name}${names.length - index}`,
    name,
    weight: 1,
    text: '',
    at: '',
  })),
  interests: [],
  seen,
})

it('is the signal that came, also where the state stays', () => {
  expect(moveBetween(at('0', 5), at('H', 5, 'HIGH'))).toMatchObject({
    from: '0',
    to: 'H',
    name: 'HIGH',
  })
  const again = moveBetween(at('H', 5, 'HIGH'), at('H', 5, 'HIGH', 'HIGH'))
  expect(again).toMatchObject({ from: 'H', to: 'H', name: 'HIGH' })
  expect(again?.key).not.toBe(moveBetween(at('0', 5), at('H', 5, 'HIGH'))?.key)
})

it('is the batch that was made when no signal came', () => {
  expect(moveBetween(at('H', 5, 'HIGH'), at('M', 10, 'HIGH'))).toMatchObject({
    from: 'H',
    to: 'M',
    name: 'BATCH',
  })
  expect(moveBetween(at('0', 5), at('0', 10))).toMatchObject({ from: '0', to: '0', name: 'BATCH' })
})

it('is none while nothing happens, and none at the first look', () => {
  expect(moveBetween(at('H', 5, 'HIGH'), at('H', 5, 'HIGH'))).toBeNull()
  expect(moveBetween(undefined, at('H', 5, 'HIGH'))).toBeNull()
})

it('takes no older signal for a new one when the newest was forgotten', () => {
  expect(moveBetween(at('H', 5, 'LIKE', 'HIGH'), at('H', 5, 'HIGH'))).toBeNull()
})
