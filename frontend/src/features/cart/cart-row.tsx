import { PackageX, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Clamped } from '@/components/clamped'
import { IconButton } from '@/components/icon-button'
import { ProductLink } from '@/components/product-link'
import { ProductPicture } from '@/components/product-picture'
import { QuantityStepper } from '@/features/cart/quantity-stepper'
import type { CartEntry } from '@/features/cart/use-cart-entries'
import { money } from '@/lib/format'
import { isBuyable, subtotal, type OrderLine } from '@/lib/order'

type ReadyEntry = Extract<CartEntry, { state: 'ready' }>

interface Props {
  entry: CartEntry
  onQuantity: (quantity: number) => void
  onRemove: () => void
}

/** A product of the cart, or why it cannot be ordered. */
export function CartRow({ entry, onQuantity, onRemove }: Props) {
  if (entry.state === 'loading') return <CartRowSkeleton />
  if (entry.state === 'ready') return <ProductRow {...{ entry, onQuantity, onRemove }} />
  const isGone = entry.state === 'gone'
  const name = isGone ? 'A product that the shop no longer has' : 'A product'
  return (
    <Row picture={<NoPicture />} title={name} name={name} onRemove={onRemove}>
      <NotCounted>
        {isGone ? 'It was taken out of the shop,' : 'We can’t look it up right now,'}
      </NotCounted>
      {!isGone && (
        <Button look="outline" onClick={entry.retry} className="self-start">
          Try again
        </Button>
      )}
    </Row>
  )
}

function ProductRow({ entry, onQuantity, onRemove }: Props & { entry: ReadyEntry }) {
  const { product } = entry
  const { quantity, request_id } = entry.line
  const link = { product, requestId: request_id }
  return (
    <Row
      picture={
        <ProductLink {...link} tabIndex={-1} aria-hidden="true">
          <ProductPicture product={product} className="w-24" />
        </ProductLink>
      }
      title={
        <ProductLink {...link} className="block rounded hover:underline">
          <Clamped lines={2}>{product.name}</Clamped>
        </ProductLink>
      }
      name={product.name}
      onRemove={onRemove}
    >
      {isBuyable(product) ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <QuantityStepper name={product.name} quantity={quantity} onChange={onQuantity} />
          <LineTotal line={{ product, quantity }} />
        </div>
      ) : (
        <NotCounted>
          {product.in_stock ? 'The shop does not know its price,' : 'Out of stock,'}
        </NotCounted>
      )}
    </Row>
  )
}

function LineTotal({ line }: { line: OrderLine }) {
  const { amount, currency } = subtotal(line)
  return (
    <span className="ml-auto flex flex-col items-end tabular-nums">
      <span className="font-bold">{money(amount, currency)}</span>
      {line.quantity > 1 && (
        <span className="text-xs text-text-soft">
          {money(line.product.price.amount, currency)} each
        </span>
      )}
    </span>
  )
}

/** Why a product is not part of the order. */
function NotCounted({ children }: { children: string }) {
  return <p className="text-sm text-pretty text-text-soft">{children} so it is not counted.</p>
}

function NoPicture() {
  return (
    <span className="grid aspect-square w-24 shrink-0 place-items-center rounded-picture bg-surface-soft text-text-soft">
      <PackageX aria-hidden="true" className="size-7" />
    </span>
  )
}

interface RowProps {
  picture: ReactNode
  title: ReactNode
  name: string
  onRemove: () => void
  children: ReactNode
}

function Row({ picture, title, name, onRemove, children }: RowProps) {
  return (
    <li className="flex gap-4 py-4">
      {picture}
      <div className="flex min-w-0 grow flex-col justify-between gap-2">
        <div className="flex items-start gap-2">
          <span className="min-w-0 grow pt-1 text-sm">{title}</span>
          <IconButton
            icon={Trash2}
            label={`Remove ${name}`}
            title="Remove"
            onClick={onRemove}
            className="-mt-2 -mr-3 text-text-soft hover:text-text [&_svg]:size-4.5"
          />
        </div>
        {children}
      </div>
    </li>
  )
}

function CartRowSkeleton() {
  return (
    <li aria-hidden="true" className="flex gap-4 py-4">
      <span className="skeleton size-24 shrink-0 rounded-picture!" />
      <span className="flex grow flex-col gap-2 pt-1">
        <span className="skeleton h-4 w-4/5" />
        <span className="skeleton h-4 w-2/5" />
        <span className="skeleton mt-auto h-11 w-28 rounded-full!" />
      </span>
    </li>
  )
}
