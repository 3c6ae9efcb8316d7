import { CategoryTree } from '@/features/search/category-facet'
import { choose, chosenFields, inForce, type Choice, withKey } from '@/features/search/choice'
import { labelOfKey } from '@/features/search/choice-words'
import { ColourSwatch } from '@/features/search/colour-swatch'
import { FacetGroup, TickRow, type ShownFacet } from '@/features/search/facet-group'
import { FacetValues } from '@/features/search/facet-values'
import { PriceRange } from '@/features/search/price-range'
import { RatingChoice } from '@/features/search/rating-choice'
import type { Narrowed } from '@/features/search/use-narrowed'
import { capitalised } from '@/lib/format'

/** All that a result can be narrowed by, and what it is narrowed by now. */
export function FilterPanel({ narrowed }: { narrowed: Narrowed }) {
  const { refinement, constraints, refine } = narrowed
  return (
    <div className="flex flex-col divide-y divide-line">
      <Understood narrowed={narrowed} />
      {withChosen(narrowed).map((facet) => {
        const known = facet.values.map(({ value }) => value)
        const choice = inForce(refinement, constraints, facet.field, known)
        const onChoose = (next: Choice) =>
          refine(choose(refinement, constraints, facet.field, next))
        return <FacetControl key={facet.field} facet={facet} choice={choice} onChoose={onChoose} />
      })}
    </div>
  )
}

interface ControlProps {
  facet: ShownFacet
  choice: Choice
  onChoose: (next: Choice) => void
}

function FacetControl({ facet, choice, onChoose }: ControlProps) {
  const { field, label, values } = facet
  const onValues = (values: string[]) => onChoose({ values })
  if (field === 'category')
    return <CategoryTree facet={facet} chosen={choice.values} onChoose={onValues} />
  if (field === 'price') return <PriceRange facet={facet} choice={choice} onChoose={onChoose} />
  if (field === 'rating') return <RatingChoice facet={facet} choice={choice} onChoose={onChoose} />
  if (field === 'in_stock')
    return (
      <FacetGroup label="Availability">
        <TickRow
          label={label}
          count={values[0]?.count}
          isTicked={choice.values.length > 0}
          onTick={(isTicked) => onValues(isTicked ? ['true'] : [])}
        />
      </FacetGroup>
    )
  const swatch = field === 'colour' ? (value: string) => <ColourSwatch name={value} /> : undefined
  return <FacetValues facet={facet} chosen={choice.values} onChoose={onValues} pictureOf={swatch} />
}

/** What was made of the words: what was taken away can be put back here. */
function Understood({ narrowed }: { narrowed: Narrowed }) {
  const { refinement, constraints, known, refine } = narrowed
  const taken = chosenFields(refinement)
  const without = refinement.without.filter((key) => !taken.includes(key.split(':')[0] ?? key))
  const rows = [
    ...constraints.map(({ key, label }) => ({ key, label: capitalised(label), isIn: true })),
    ...without.map((key) => ({ key, label: labelOfKey(key, known), isIn: false })),
  ]
  if (rows.length === 0) return null
  return (
    <FacetGroup label="From your words">
      {rows
        .toSorted((a, b) => a.label.localeCompare(b.label))
        .map(({ key, label, isIn }) => (
          <TickRow
            key={key}
            label={label}
            isTicked={isIn}
            isStruck={!isIn}
            onTick={(isWanted) => refine(withKey(refinement, key, isWanted))}
          />
        ))}
    </FacetGroup>
  )
}

/** Also what was chosen and is in no product of the result can be let go of. */
function withChosen({ facets, refinement }: Narrowed): ShownFacet[] {
  const isThere = new Set<string>(facets.map(({ field }) => field))
  const missing = chosenFields(refinement).filter((field) => !isThere.has(field))
  const labelOf = (field: string) => capitalised(field.replaceAll('_', ' '))
  return [...facets, ...missing.map((field) => ({ field, label: labelOf(field), values: [] }))]
}

/** The same space while it is on its way. */
export function FilterPanelSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-8 pt-4">
      {[5, 4, 3].map((rows) => (
        <div key={rows} className="flex flex-col gap-4">
          <span className="skeleton h-4 w-24" />
          {Array.from({ length: rows }, (_, row) => (
            <span key={row} className="skeleton h-4" style={{ width: `${88 - row * 11}%` }} />
          ))}
        </div>
      ))}
    </div>
  )
}
