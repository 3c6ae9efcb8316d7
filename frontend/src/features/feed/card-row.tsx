import clsx from 'clsx'
import { Clamped } from '@/components/clamped'
import { HiddenLine } from '@/components/hidden-line'
import { PickMenu } from '@/components/pick-menu'
import { Price } from '@/components/price'
import { ProductLink } from '@/components/product-link'
import { ProductPicture } from '@/components/product-picture'
import { Rating } from '@/components/rating'
import { ReasonChip } from '@/components/reason-chip'
import { reasonTitle } from '@/lib/reasons'
import type { Pick } from '@/lib/shop-types'
import { useHiding } from '@/lib/use-hiding'
import { useImpression } from '@/lib/use-impression'

interface Props {
  product: Pick
  requestId: string
  /** Its place in the card, from 0. */
  position: number
  isOnStage: boolean
  /** A reason that the headline gives already is not repeated. */
  headline: string
  onReason: (eventId: string | null) => void
}

/** The height is the same for a product, its skeleton and the line that it was hidden. */
const rowClass =
  'relative flex h-31 items-center tall:h-36 short:h-25 rounded-card bg-white/8 ring-1 ring-white/10'

/** A product of the card. The whole row opens it; a menu says why it is here, and hides it. */
export function CardRow({ product, requestId, position, isOnStage, headline, onReason }: Props) {
  const { product_id: productId, reason } = product
  const { isHidden, takesFocus, hide, undo } = useHiding(productId, requestId)
  const row = useImpression<HTMLLIElement>(
    { productId, requestId, position },
    isOnStage && !isHidden,
  )

  if (isHidden) {
    return (
      <li className={`${rowClass} justify-between gap-3 px-4`}>
        <HiddenLine name={product.name} takesFocus={takesFocus} onUndo={undo} />
      </li>
    )
  }

  const light = () => onReason(reason.event_id ?? null)
  const unlight = () => onReason(null)
  const hasChip = reasonTitle(reason) !== headline
  return (
    <li
      ref={row}
      className={`${rowClass} transition hover:bg-white/14`}
      data-testid="shop-card-product"
      data-product-id={productId}
      data-reason={reason.kind}
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
          {/* Where there is little room, the reason says more. */}
          <span className={clsx('tall:not-sr-only tall:flex', hasChip ? 'sr-only' : 'flex')}>
            <Rating product={product} />
          </span>
          {hasChip && (
            <span className="contents short:[&_.clamped]:max-h-lh">
              <ReasonChip reason={reason} />
            </span>
          )}
        </span>
      </ProductLink>
      <PickMenu
        product={product}
        onHide={hide}
        takesFocus={takesFocus}
        className="absolute top-0 right-0 text-text-soft hover:text-text [&_svg]:size-5"
      />
    </li>
  )
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
