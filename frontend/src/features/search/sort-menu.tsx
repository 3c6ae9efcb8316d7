import { ChevronDown } from 'lucide-react'
import { SORTS } from '@/features/search/refined-address'
import type { Refinement } from '@/features/search/refinement'
import type { Sort } from '@/lib/shop-types'

interface Props {
  refinement: Refinement
  onChange: (next: Refinement) => void
}

/** In what order the products stand. */
export function SortMenu({ refinement, onChange }: Props) {
  const { sort = 'relevance' } = refinement
  const choose = (chosen: Sort) =>
    onChange({ ...refinement, sort: chosen === 'relevance' ? undefined : chosen })
  return (
    <label className="relative inline-flex min-w-0 items-center">
      <span className="sr-only">Sort by</span>
      <select
        value={sort}
        onChange={(event) => choose(event.target.value as Sort)}
        className="[field-sizing:content] min-h-12 w-full cursor-pointer appearance-none truncate lg:min-h-10 rounded-full border border-control-line bg-surface pr-10 pl-4 text-sm font-semibold transition hover:bg-surface-soft"
      >
        {Object.entries(SORTS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute right-4 size-4" />
    </label>
  )
}
