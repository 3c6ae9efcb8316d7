import type { Move } from '@/features/studio/live-move'
import type { BatchStep, Step } from '@/features/studio/studio-types'

/** Where a replay of a visit stands: at a step, from 0, and whether it goes on by itself. */
export interface Replay {
  place: number
  isPlaying: boolean
}

export type ReplayAction = 'next' | 'previous' | 'first' | 'last' | 'toggle' | 'tick' | number

export const atStart: Replay = { place: 0, isPlaying: false }

/** The replay after something was pressed, or after its time for a step was up ("tick"). */
export function stepped(replay: Replay, action: ReplayAction, steps: number): Replay {
  const last = Math.max(0, steps - 1)
  const to = (place: number, isPlaying = false): Replay => ({
    place: Math.max(0, Math.min(last, place)),
    isPlaying,
  })
  if (typeof action === 'number') return to(action)
  switch (action) {
    case 'next':
      return to(replay.place + 1)
    case 'previous':
      return to(replay.place - 1)
    case 'first':
      return to(0)
    case 'last':
      return to(last)
    case 'tick':
      return replay.isPlaying ? to(replay.place + 1, replay.place + 1 < last) : replay
    case 'toggle': {
      if (replay.isPlaying) return to(replay.place)
      // At its end it begins again.
      return replay.place >= last ? to(0, last > 0) : to(replay.place, true)
    }
  }
}

/** Where the state is once a step was made, and how it came there. */
export function stateAt(steps: readonly Step[], place: number) {
  const step = steps[place]
  if (!step) return { state: null, move: null }
  const name = step.kind === 'batch' ? 'BATCH' : step.name
  const move: Move = { from: step.state, to: step.next_state, name, key: `replay ${place}` }
  return { state: step.next_state, move }
}

/** The batch that somebody was in at a step: the latest until then. */
export function batchAt(steps: readonly Step[], place: number): BatchStep | null {
  const until = steps.slice(0, place + 1)
  return until.findLast((step): step is BatchStep => step.kind === 'batch') ?? null
}
