import { Link, useLocation } from 'react-router'
import { Clamped } from '@/components/clamped'
import { refinedPath } from '@/features/search/refined-address'
import type { Refinement } from '@/features/search/refinement'
import { labelsOf } from '@/features/search/choice-words'
import type { Constraint, SearchAnswer } from '@/lib/shop-types'

interface Props {
  query: string
  correction: SearchAnswer['correction'] | undefined
  refinement: Refinement
}

/** What the results are for; where the shop reads other words than were typed, the way back to these. */
export function ResultHeading({ query, correction, refinement }: Props) {
  const state = useLocation().state as unknown
  return (
    <header className="flex flex-col gap-1 pt-2 pb-2 lg:pt-4">
      <h1 className="text-lg font-semibold">
        <Clamped lines={2} className="pr-5">
          {correction ? `Showing results for “${correction.query}”` : `Results for “${query}”`}
        </Clamped>
      </h1>
      {correction && (
        <p className="text-sm text-text-soft">
          Search instead for{' '}
          <Link
            to={refinedPath(query, { ...refinement, exact: true })}
            state={state}
            className="inline-block py-1 font-semibold text-text underline underline-offset-4"
          >
            “{correction.original}”
          </Link>
        </p>
      )}
    </header>
  )
}

/** What had to be given up so that there is something to show. */
export function RelaxedLine({ relaxed }: { relaxed: readonly Constraint[] }) {
  if (relaxed.length === 0) return null
  return (
    <p role="status" className="rounded-card bg-surface-soft px-4 py-3 text-sm text-pretty">
      Nothing matches everything. Shown without:{' '}
      <b className="font-semibold">{labelsOf(relaxed)}</b>.
    </p>
  )
}
