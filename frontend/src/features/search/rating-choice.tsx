import clsx from 'clsx'
import { Star } from 'lucide-react'
import { useId } from 'react'
import type { Choice } from '@/features/search/choice'
import { Count, FacetGroup, rowClass, type ShownFacet } from '@/features/search/facet-group'

interface Props {
  facet: ShownFacet
  choice: Choice
  onChoose: (next: Choice) => void
}

/** How many stars at least. */
export function RatingChoice({ facet, choice, onChoose }: Props) {
  const name = useId()
  const steps = facet.values.map(({ value, count }) => ({ stars: Number(value), count }))
  const { minimum } = choice
  if (minimum !== undefined && !steps.some(({ stars }) => stars === minimum))
    steps.push({ stars: minimum, count: 0 })
  return (
    <FacetGroup label={facet.label}>
      {steps.map(({ stars, count }) => (
        <label key={stars} className={rowClass}>
          <input
            type="radio"
            name={name}
            checked={minimum === stars}
            onChange={() => onChoose({ values: [], minimum: stars })}
            className="size-5 shrink-0 accent-text"
          />
          <span aria-hidden="true" className="flex gap-0.5">
            {[1, 2, 3, 4, 5].map((place) => (
              <Star
                key={place}
                className={clsx('size-4', place <= stars ? 'fill-star text-star' : 'text-line')}
              />
            ))}
          </span>
          <span className="grow">
            <span className="sr-only">{stars} stars </span>
            and up
          </span>
          <Count count={count} />
        </label>
      ))}
      <label className={rowClass}>
        <input
          type="radio"
          name={name}
          checked={minimum === undefined}
          onChange={() => onChoose({ values: [] })}
          className="size-5 shrink-0 accent-text"
        />
        Any rating
      </label>
    </FacetGroup>
  )
}
