import { useState, type ReactNode } from 'react'
import { FacetGroup, TickRow, type ShownFacet } from '@/features/search/facet-group'
import { capitalised } from '@/lib/format'

/** Values shown before all are asked for. */
const FIRST = 6
/** More values than this are searched through. */
const MANY = 10

interface Props {
  facet: ShownFacet
  chosen: readonly string[]
  onChoose: (values: string[]) => void
  /** Drawn beside each value. */
  pictureOf?: (value: string) => ReactNode
}

/** Values of one kind; several of them are alternatives. */
export function FacetValues({ facet, chosen, onChoose, pictureOf }: Props) {
  const [showsAll, setShowsAll] = useState(false)
  const [typed, setTyped] = useState('')
  const values = valuesOf(facet, chosen)
  const begun = typed.trim().toLowerCase()
  const found = values.filter(({ value }) => value.toLowerCase().includes(begun))
  const isOpen = showsAll || begun !== '' || values.length <= FIRST + 1
  const shown = isOpen
    ? found
    : found.filter(({ value }, rank) => rank < FIRST || chosen.includes(value))
  const toggle = (value: string, isTicked: boolean) =>
    onChoose(isTicked ? [...chosen, value] : chosen.filter((each) => each !== value))
  return (
    <FacetGroup label={facet.label}>
      {values.length > MANY && (
        <input
          type="search"
          aria-label={`Find a ${facet.label.toLowerCase()}`}
          placeholder={`Find a ${facet.label.toLowerCase()}`}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="my-1 min-h-12 w-full rounded-picture border border-control-line bg-surface px-3 text-sm placeholder:text-text-soft lg:min-h-10"
        />
      )}
      {shown.map(({ value, count }) => (
        <TickRow
          key={value}
          label={capitalised(value)}
          count={count}
          picture={pictureOf?.(value)}
          isTicked={chosen.includes(value)}
          onTick={(isTicked) => toggle(value, isTicked)}
        />
      ))}
      {found.length === 0 && (
        <p role="status" className="py-2 text-sm text-text-soft">
          Not among these results.
        </p>
      )}
      {(showsAll || !isOpen) && begun === '' && (
        <button
          type="button"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
          className="min-h-12 text-sm font-semibold underline-offset-4 hover:underline lg:min-h-9"
        >
          {showsAll ? 'Show fewer' : `Show all ${values.length}`}
        </button>
      )}
    </FacetGroup>
  )
}

/** What is chosen stays, also where no product of the result has it. */
function valuesOf({ values }: ShownFacet, chosen: readonly string[]) {
  const missing = chosen.filter((each) => !values.some(({ value }) => value === each))
  return [...values, ...missing.map((value) => ({ value, count: 0 }))]
}
