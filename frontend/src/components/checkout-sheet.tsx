import { CircleCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button, buttonClass } from '@/components/button'
import { Clamped } from '@/components/clamped'
import { DemoNote } from '@/components/demo-note'
import { ProductPicture } from '@/components/product-picture'
import { Sheet } from '@/components/sheet'
import { money } from '@/lib/format'
import { subtotal, totals, type OrderLine } from '@/lib/order'
import { pagePaths } from '@/lib/paths'

interface Props {
  lines: readonly OrderLine[]
  onPlace: () => void
  onClose: () => void
}

/** What is about to be ordered and what it costs; then, that it is. */
export function CheckoutSheet({ lines, onPlace, onClose }: Props) {
  const [isPlaced, setIsPlaced] = useState(false)
  const placeOrder = () => {
    setIsPlaced(true)
    onPlace()
  }
  return (
    <Sheet title={isPlaced ? 'Thank you' : 'Check out'} onClose={onClose}>
      {isPlaced ? (
        <OrderPlaced onClose={onClose} />
      ) : (
        <>
          <ul className="flex flex-col gap-4 py-2">
            {lines.map((line) => (
              <SummaryLine key={line.product.product_id} line={line} />
            ))}
          </ul>
          <div className="sheet-footer flex flex-col gap-4 pt-2">
            <Total lines={lines} className="border-t border-line pt-4" />
            <DemoNote />
            <Button disabled={lines.length === 0} onClick={placeOrder}>
              Place order
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}

function SummaryLine({ line }: { line: OrderLine }) {
  const { product, quantity } = line
  const { amount, currency } = subtotal(line)
  return (
    <li className="flex items-center gap-4 text-sm">
      <ProductPicture product={product} className="w-14" />
      <span className="flex min-w-0 grow flex-col">
        <Clamped lines={2}>{product.name}</Clamped>
        <span className="text-text-soft tabular-nums">
          {quantity} × {money(product.price.amount, currency)}
        </span>
      </span>
      <span className="shrink-0 font-semibold tabular-nums">{money(amount, currency)}</span>
    </li>
  )
}

/** One line for each currency: they are not added up. */
export function Total({ lines, className }: { lines: readonly OrderLine[]; className?: string }) {
  return (
    <p className={`flex items-baseline justify-between gap-4 ${className ?? ''}`}>
      <span className="text-sm text-text-soft">Total</span>
      <span className="flex flex-col items-end text-lg font-bold tabular-nums">
        {totals(lines).map(({ amount, currency }) => (
          <span key={currency}>{money(amount, currency)}</span>
        ))}
        {lines.length === 0 && <span>–</span>}
      </span>
    </p>
  )
}

function OrderPlaced({ onClose }: { onClose: () => void }) {
  const wayOn = useRef<HTMLAnchorElement>(null)
  // The button that had the focus is gone.
  useEffect(() => wayOn.current?.focus(), [])
  return (
    <div className="flex animate-appear flex-col items-center gap-3 pt-4 text-center">
      <CircleCheck aria-hidden="true" className="size-14 text-positive" strokeWidth={1.6} />
      <div role="status" className="flex flex-col gap-2">
        <p className="text-lg font-semibold">Order placed</p>
        <p className="text-sm text-pretty text-text-soft">
          This demo shop charges nothing and sends nothing. Your next card leaves out what you
          bought.
        </p>
      </div>
      <div className="mt-4 flex w-full flex-col gap-2">
        <Link ref={wayOn} to={pagePaths.forYou} className={buttonClass()}>
          Back to For You
        </Link>
        <Button look="quiet" onClick={onClose}>
          Stay here
        </Button>
      </div>
    </div>
  )
}
