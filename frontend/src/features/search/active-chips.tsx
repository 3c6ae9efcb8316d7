import type { MouseEvent } from 'react'
import { notify } from '@/components/toasts'
import { withKey, withoutChoices } from '@/features/search/choice'
import { activeFilters } from '@/features/search/choice-words'
import { Chip } from '@/features/search/chip'
import { focusNeighbour, focusResults } from '@/features/search/focus'
import type { Narrowed } from '@/features/search/use-narrowed'
import { capitalised } from '@/lib/format'
import type { Constraint } from '@/lib/shop-types'

/** What the words were understood to ask for, and what was chosen besides, to be taken away. */
export function ActiveChips({ narrowed }: { narrowed: Narrowed }) {
  const { constraints, refinement, currency, refine, latest } = narrowed
  const filters = activeFilters(refinement, constraints, currency)
  if (constraints.length + filters.length === 0) return null

  const takeAway = ({ key, label }: Constraint, event: MouseEvent<HTMLElement>) => {
    focusNeighbour(event.currentTarget, focusResults)
    refine(withKey(refinement, key, false))
    notify(`Searching without “${capitalised(label)}”`, () => refine(withKey(latest(), key, true)))
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="What narrows the result" className="contents">
        {constraints.map((constraint) => (
          <Chip
            key={constraint.key}
            label={capitalised(constraint.label)}
            isPreference={!constraint.is_filter}
            onRemove={(event) => takeAway(constraint, event)}
          />
        ))}
        {filters.map(({ label, rest }) => (
          <Chip
            key={label}
            label={label}
            onRemove={(event) => {
              focusNeighbour(event.currentTarget, focusResults)
              refine(rest)
            }}
          />
        ))}
      </ul>
      {filters.length > 0 && (
        <button
          type="button"
          onClick={() => {
            focusResults()
            refine(withoutChoices(refinement))
          }}
          className="min-h-12 rounded-full px-3 text-sm text-text-soft hover:text-text hover:underline"
        >
          Clear all
        </button>
      )}
    </div>
  )
}
