import { useEffect, useMemo } from 'react'
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
  const state = useLocation().state as unknown
  const refinement = useMemo(() => readRefinement(params), [params])
  const refine = (next: Refinement) => void navigate(refinedPath(query, next), { state })
  return { refinement, refine }
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
