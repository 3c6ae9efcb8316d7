import { useState } from 'react'
import type { FeedState } from '@/features/studio/studio-types'

/** A step of the state from one node to another, or to itself. */
export interface Move {
  from: string
  to: string
  /** The signal that made it, or BATCH. */
  name: string
  /** Another one for each step, so that the same step twice is seen twice. */
  key: string
}

/** The latest step that was seen to happen. */
export function useLiveMove(live: FeedState | undefined): Move | null {
  const [seen, setSeen] = useState<{ live?: FeedState; move: Move | null }>({ move: null })
  if (live === seen.live) return seen.move
  const isSame = live?.user_id === seen.live?.user_id && live?.blueprint === seen.live?.blueprint
  const move = isSame ? (moveBetween(seen.live, live) ?? seen.move) : null
  setSeen({ live, move })
  return move
}

/** What moved the state between two looks at the same person; null when nothing did. */
export function moveBetween(
  before: FeedState | undefined,
  after: FeedState | undefined,
): Move | null {
  if (!before || !after) return null
  const step = { from: before.state, to: after.state }
  const newest = after.signals[0]
  if (newest && newest.event_id !== before.signals[0]?.event_id) {
    const isNew = before.signals.every(({ event_id }) => event_id !== newest.event_id)
    if (isNew) return { ...step, name: newest.name, key: newest.event_id }
  }
  if (before.state === after.state && before.seen === after.seen) return null
  return { ...step, name: 'BATCH', key: `${after.state} ${after.seen}` }
}
