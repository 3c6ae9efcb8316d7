import { describe, expect, it } from 'vitest'
import { atStart, batchAt, stateAt, stepped, type Replay } from '@/features/studio/replay'
import type { Step } from '@/features/studio/studio-types'

const batch = (state: string, next_state: string, request_id: string): Step => ({
  kind: 'batch',
  at: '',
  request_id,
  state,
  next_state,
  items: [],
})
const signal = (name: string, state: string, next_state: string): Step => ({
  kind: 'signal',
  at: '',
  event_id: '',
  name,
  weight: 1,
  text: '',
  state,
  next_state,
})
const steps = [
  batch('0', '0', 'a'),
  signal('HIGH', '0', 'H'),
  signal('LIKE', 'H', 'H'),
  batch('H', 'M', 'b'),
]

describe('a replay', () => {
  it('stays within the visit, whichever way it is stepped', () => {
    let replay: Replay = atStart
    const places = (['previous', 'next', 'last', 'next', 'first', 99, -3, 2] as const).map(
      (action) => {
        replay = stepped(replay, action, steps.length)
        return replay.place
      },
    )
    expect(places).toEqual([0, 1, 3, 3, 0, 3, 0, 2])
    expect(stepped(atStart, 'next', 0).place).toBe(0)
  })

  it('plays to the end and stops there, and begins again when it is played once more', () => {
    let replay = stepped({ place: 2, isPlaying: false }, 'toggle', steps.length)
    expect(replay.isPlaying).toBe(true)
    replay = stepped(replay, 'tick', steps.length)
    expect(replay).toEqual({ place: 3, isPlaying: false })
    expect(stepped(replay, 'tick', steps.length)).toEqual(replay)
    expect(stepped(replay, 'toggle', steps.length)).toEqual({ place: 0, isPlaying: true })
  })

  it('stops playing when somebody steps', () => {
    const playing = { place: 1, isPlaying: true }
    for (const action of ['next', 'previous', 0, 'toggle'] as const)
      expect(stepped(playing, action, steps.length).isPlaying).toBe(false)
    expect(stepped(atStart, 'toggle', 1).isPlaying).toBe(false)
  })

  it('shows the state after each step, what moved it, and the batch that was on stage', () => {
    expect(steps.map((_, place) => stateAt(steps, place).state)).toEqual(['0', 'H', 'H', 'M'])
    expect(steps.map((_, place) => stateAt(steps, place).move?.name)).toEqual([
      'BATCH',
      'HIGH',
      'LIKE',
      'BATCH',
    ])
    expect(stateAt(steps, 2).move).toMatchObject({ from: 'H', to: 'H' })
    expect(steps.map((_, place) => batchAt(steps, place)?.request_id)).toEqual(['a', 'a', 'a', 'b'])
    expect(stateAt([], 0)).toEqual({ state: null, move: null })
  })
})
