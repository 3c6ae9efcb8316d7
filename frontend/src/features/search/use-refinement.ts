import { useEffect, useMemo, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { filtersOf, readRefinement, refinedPath } from '@/features/search/refined-address'
import type { Refinement } from '@/features/search/refinement'
import { narrowingsOf } from '@/lib/narrowings'
import { useShop } from '@/lib/shop'

/** What the history keeps of a search, beside its address: known after a reload and on the way back. */
export interface SearchState {
  /** Of the search as it was submitted in this browser; none for an address that was only opened. */
  eventId?: string
}

/** How the search on this page is refined: it stands in the address, each change a step in the history. */
export function useRefinement(query: string) {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const here = useLocation()
  const state = here.state as unknown
  const inAddress = useMemo(() => readRefinement(params), [params])
  // The address follows a moment later: what was pressed is as it was pressed at once.
  const [ahead, setAhead] = useState<{ from: string; refinement: Refinement } | null>(null)
  const refine = (refinement: Refinement) => {
    setAhead({ from: here.key, refinement })
    void navigate(refinedPath(query, refinement), { state })
  }
  return { refinement: ahead?.from === here.key ? ahead.refinement : inAddress, refine }
}

/** Keeps the signal of a submitted search as its chips and filters say, so that the card follows. */
export function useNarrowing(refinement: Refinement): void {
  const { signals } = useShop()
  const eventId = eventIdIn(useLocation().state)
  useEffect(() => {
    if (!eventId) return
    narrowingsOf(signals).note(eventId, {
      without: refinement.without,
      filters: filtersOf(refinement),
    })
  }, [signals, eventId, refinement])
}

function eventIdIn(state: unknown): string | undefined {
  const held = (state as SearchState | null)?.eventId
  return typeof held === 'string' ? held : undefined
}
