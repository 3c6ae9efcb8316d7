import { useState } from 'react'
import type { Choice } from '@/features/search/choice'
import { FacetGroup, type ShownFacet } from '@/features/search/facet-group'
import { money } from '@/lib/format'

interface Props {
  facet: ShownFacet
  choice: Choice
  onChoose: (next: Choice) => void
}

/** From and to, in the money of the result; taken when one leaves the field or presses Enter. */
export function PriceRange({ facet, choice, onChoose }: Props) {
  const { minimum, maximum } = choice
  return (
    <FacetGroup label={facet.label}>
      <PriceFields
        key={`${minimum}–${maximum}`}
        facet={facet}
        choice={choice}
        onChoose={onChoose}
      />
    </FacetGroup>
  )
}

function PriceFields({ facet, choice, onChoose }: Props) {
  const { minimum, maximum, currency } = facet
  const [from, setFrom] = useState(written(choice.minimum))
  const [to, setTo] = useState(written(choice.maximum))
  const sign = money(0, currency ?? 'USD').replaceAll(/[\d.,\s]/g, '')

  const take = () => {
    const next = spanOf(from, to)
    setFrom(written(next.minimum))
    setTo(written(next.maximum))
    const isNew = next.minimum !== choice.minimum || next.maximum !== choice.maximum
    if (isNew) onChoose({ values: [], ...next })
  }
  return (
    // Not the form is left, but its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="flex items-end gap-2 py-1"
      onBlur={take}
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <Amount
        label="From"
        sign={sign}
        text={from}
        hint={minimum && Math.floor(minimum)}
        onText={setFrom}
      />
      <span aria-hidden="true" className="pb-3.5 text-text-soft lg:pb-2.5">
        –
      </span>
      <Amount
        label="To"
        sign={sign}
        text={to}
        hint={maximum && Math.ceil(maximum)}
        onText={setTo}
      />
      <button type="submit" className="sr-only">
        Apply price
      </button>
    </form>
  )
}

interface AmountProps {
  label: string
  sign: string
  text: string
  /** What the result has. */
  hint?: number | null
  onText: (text: string) => void
}

function Amount({ label, sign, text, hint, onText }: AmountProps) {
  return (
    <label className="flex min-w-0 grow basis-0 flex-col gap-1 text-xs text-text-soft">
      {label}
      <span className="flex min-h-12 items-center gap-1 rounded-picture border border-control-line px-3 text-sm has-[input:focus]:outline-2 has-[input:focus]:outline-offset-2 has-[input:focus]:outline-accent lg:min-h-10">
        {sign}
        <input
          inputMode="decimal"
          enterKeyHint="done"
          autoComplete="off"
          maxLength={9}
          placeholder={hint ? String(hint) : undefined}
          value={text}
          onChange={(event) => onText(event.target.value)}
          className="w-full min-w-0 bg-transparent text-text tabular-nums outline-none placeholder:text-text-soft"
        />
      </span>
    </label>
  )
}

/** What was typed as a span, the smaller first; what is no amount is none. */
export function spanOf(from: string, to: string): { minimum?: number; maximum?: number } {
  const [minimum, maximum] = [amountOf(from), amountOf(to)]
  const isTurned = minimum !== undefined && maximum !== undefined && minimum > maximum
  return isTurned ? { minimum: maximum, maximum: minimum } : { minimum, maximum }
}

function amountOf(text: string): number | undefined {
  const amount = Number.parseFloat(text.trim().replace(',', '.'))
  return Number.isFinite(amount) && amount >= 0 ? amount : undefined
}

const written = (amount?: number) => (amount === undefined ? '' : String(amount))
