import { useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Refinement } from '@/features/search/refinement'
import type { Constraint, Facet, SearchAnswer } from '@/lib/shop-types'

const NO_CONSTRAINTS: Constraint[] = []
const NO_FACETS: Facet[] = []

/** A result as it is narrowed now, by words and by hand, and the way to change that. */
export interface Narrowed {
  refinement: Refinement
  /** What was understood and is in force: neither taken away nor given up. */
  constraints: Constraint[]
  /** All that was understood in any answer to this query, to know what was taken away by name. */
  known: Constraint[]
  facets: Facet[]
  currency?: string
  refine: (next: Refinement) => void
  /** As it is now, for what happens later than the render. */
  latest: () => Refinement
}

interface Parts {
  query: string
  answer: SearchAnswer | undefined
  refinement: Refinement
  refine: (next: Refinement) => void
}

export function useNarrowed({ query, answer, refinement, refine }: Parts): Narrowed {
  const client = useQueryClient()
  const latest = useRef(refinement)
  useEffect(() => {
    latest.current = refinement
  })
  const { intent, facets = NO_FACETS } = answer ?? {}
  const gone = new Set([...refinement.without, ...givenUp(answer).map(({ key }) => key)])
  return {
    refinement,
    refine,
    latest: () => latest.current,
    facets,
    currency: facets.find(({ currency }) => currency)?.currency ?? undefined,
    constraints: (intent?.constraints ?? NO_CONSTRAINTS).filter(({ key }) => !gone.has(key)),
    known: client
      .getQueriesData<InfiniteData<SearchAnswer>>({ queryKey: ['search', query] })
      .flatMap(([, data]) => data?.pages[0]?.intent.constraints ?? NO_CONSTRAINTS),
  }
}

/** What no product of the result meets together with the rest: given up for all of them. */
export function givenUp(answer: SearchAnswer | undefined): Constraint[] {
  return answer?.matching === 0 ? answer.relaxed : NO_CONSTRAINTS
}
