import clsx from 'clsx'
import type { ReactNode } from 'react'
import { compactCount } from '@/lib/format'
import type { Facet } from '@/lib/shop-types'

/** A facet of the answer, or of what was chosen in a field that the answer has none of. */
export type ShownFacet = Omit<Facet, 'field'> & { field: string }

/** Controls of one kind, under their name. */
export function FacetGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0 py-4 first:pt-0">
      <legend className="float-left mb-1 w-full text-sm font-semibold">{label}</legend>
      <div className="clear-both">{children}</div>
    </fieldset>
  )
}

interface TickProps {
  label: string
  /** How many products of the result are so. */
  count?: number
  isTicked: boolean
  /** Something below it is ticked. */
  isPartly?: boolean
  isStruck?: boolean
  picture?: ReactNode
  onTick: (isTicked: boolean) => void
}

/** A value to tick, with how many there are of it. The whole row is the target. */
export function TickRow(props: TickProps) {
  const { label, count, isTicked, isPartly = false, isStruck = false, picture, onTick } = props
  return (
    <label className={rowClass}>
      <input
        type="checkbox"
        checked={isTicked}
        ref={(box) => {
          if (box) box.indeterminate = isPartly && !isTicked
        }}
        onChange={(event) => onTick(event.target.checked)}
        className="size-5 shrink-0 accent-text"
      />
      {picture}
      <span className={clsx('min-w-0 grow py-1', isStruck && 'text-text-soft line-through')}>
        {label}
      </span>
      {count !== undefined && <Count count={count} />}
    </label>
  )
}

export const rowClass =
  '-mx-2 flex min-h-12 cursor-pointer items-center gap-3 rounded-picture px-2 text-sm transition-colors hover:bg-surface-soft lg:min-h-9'

export function Count({ count }: { count: number }) {
  return (
    <span className="shrink-0 text-xs text-text-soft tabular-nums">
      {compactCount(count)}
      <span className="sr-only">{count === 1 ? ' product' : ' products'}</span>
    </span>
  )
}
