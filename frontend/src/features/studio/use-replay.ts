import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { atStart, stateAt, stepped, type Replay, type ReplayAction } from '@/features/studio/replay'
import { stepsQuery, visitsQuery } from '@/features/studio/studio-api'
import { useShop } from '@/lib/shop'

/** How long a step is shown while it plays. */
const STEP_MS = 1_200

/** A past visit of somebody and where its replay stands; asks for nothing while it is closed. */
export function useReplay(userId: string, isOpen: boolean) {
  const { api } = useShop()
  // As it was when the replay was opened: what the person does meanwhile is not in it.
  const version = 'replay'
  const visits = useQuery({
    ...visitsQuery(api, userId, version),
    enabled: isOpen,
    staleTime: 0,
  })
  const [chosen, setChosen] = useState<string>()
  const isThere = visits.data?.some(({ visit_id }) => visit_id === chosen)
  const visitId = isThere ? chosen : visits.data?.[0]?.visit_id
  const steps = useQuery({
    ...stepsQuery(api, userId, visitId ?? '', version),
    enabled: isOpen && visitId !== undefined,
    staleTime: 0,
  })
  const count = steps.data?.length ?? 0
  const [kept, setKept] = useState<{ of?: string; replay: Replay }>({ replay: atStart })
  // Another visit, or another person's, begins at its start.
  const replay = kept.of === visitId ? kept.replay : atStart
  const act = useCallback(
    (action: ReplayAction) =>
      setKept((before) => {
        const now = before.of === visitId ? before.replay : atStart
        return { of: visitId, replay: stepped(now, action, count) }
      }),
    [visitId, count],
  )

  const isPlaying = isOpen && replay.isPlaying
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(() => act('tick'), STEP_MS)
    return () => clearInterval(timer)
  }, [isPlaying, act])

  const place = Math.min(replay.place, Math.max(0, count - 1))
  return {
    visits,
    steps,
    visitId,
    choose: setChosen,
    place,
    isPlaying,
    act,
    ...stateAt(steps.data ?? [], place),
  }
}
