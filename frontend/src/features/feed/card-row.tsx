import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Clamped } from '@/components/clamped'
import { IconButton } from '@/components/icon-button'
import { Price } from '@/components/price'
import { ProductLink } from '@/components/product-link'
import { ProductPicture } from '@/components/product-picture'
import { Rating } from '@/components/rating'
import { ReasonChip } from '@/components/reason-chip'
import { useShop } from '@/lib/shop'
import type { Pick } from '@/lib/shop-types'

interface Props {
  product: Pick
  requestId: string
  /** A reason that the headline gives already is not repeated. */
  headline: string
  onReason: (eventId: string | null) => void
}

/** The height is the same for a product, its skeleton and the line that it was hidden. */
const rowClass =
  'relative flex h-31 items-center tall:h-36 short:h-25 rounded-card bg-white/8 ring-1 ring-white/10'

/** A product of the card. The whole row opens it; the eye hides it, which can be undone. */
export function CardRow({ product, requestId, headline, onReason }: Props) {
  const { signals } = useShop()
  const [hideEvent, setHideEvent] = useState<string | null>(null)

  const hide = () => {
    const { product_id } = product
    setHideEvent(signals.logNow({ kind: 'hide', product_id, request_id: requestId }))
  }
  const undo = () => {
    if (hideEvent) signals.logNow({ kind: 'undo', undoes: hideEvent })
    setHideEvent(null)
  }

  if (hideEvent) {
    return (
      <li className={`${rowClass} justify-between gap-3 px-4`}>
        <p role="status" className="text-sm text-text-soft">
          You won’t see “{shorten(product.name)}” again.
        </p>
        {/* What had the focus is gone: this is where it belongs now. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Button look="outline" onClick={undo} autoFocus>
          Undo
        </Button>
      </li>
    )
  }

  const light = () => onReason(product.reason.event_id ?? null)
  const unlight = () => onReason(null)
  return (
    <li
      className={`${rowClass} transition hover:bg-white/14`}
      data-testid="shop-card-product"
      data-product-id={product.product_id}
      data-reason={product.reason.kind}
    >
      <ProductLink
        product={product}
        requestId={requestId}
        onPointerEnter={light}
        onPointerLeave={unlight}
        onFocus={light}
        onBlur={unlight}
        className="flex h-full min-w-0 grow items-center gap-3.5 rounded-card p-3 pr-11"
      >
        <ProductPicture product={product} eager className="w-24 tall:w-28 short:w-19" />
        <span className="flex min-w-0 flex-col gap-0.5">
          <Clamped lines={2} className="text-sm leading-[1.35] text-pretty">
            {product.name}
          </Clamped>
          <Price product={product} />
          {product.reason.text === headline ? (
            <Rating product={product} />
          ) : (
            <>
              {product.rating !== null && <span className="sr-only">Rated {product.rating}</span>}
              <ReasonChip reason={product.reason} />
            </>
          )}
        </span>
      </ProductLink>
      <IconButton
        icon={EyeOff}
        label={`Not interested in ${product.name}`}
        title="Not interested"
        onClick={hide}
        className="absolute top-0 right-0 text-text-soft hover:text-text [&_svg]:size-4.5"
      />
    </li>
  )
}

/** The first words of a long name. */
function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40).replace(/\W*\s\S*$/, '')}…` : name
}

export function CardRowSkeleton() {
  return (
    <li aria-hidden="true" className={`${rowClass} gap-3.5 p-3`}>
      <span className="skeleton size-24 shrink-0 tall:size-28 short:size-19 rounded-picture!" />
      <span className="flex grow flex-col gap-2">
        <span className="skeleton h-4 w-11/12" />
        <span className="skeleton h-4 w-3/5" />
        <span className="skeleton h-5 w-24" />
      </span>
    </li>
  )
}
