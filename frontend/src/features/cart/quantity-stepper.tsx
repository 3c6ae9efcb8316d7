import { Minus, Plus } from 'lucide-react'
import { IconButton } from '@/components/icon-button'
import { MAX_QUANTITY } from '@/lib/cart'

interface Props {
  /** Of what. */
  name: string
  quantity: number
  onChange: (quantity: number) => void
}

/** How many. At its ends a button stays where it is, so that the keyboard keeps its place. */
export function QuantityStepper({ name, quantity, onChange }: Props) {
  const step = (by: 1 | -1) => {
    const isEnd = by === 1 ? quantity >= MAX_QUANTITY : quantity <= 1
    return {
      'aria-disabled': isEnd,
      onClick: () => {
        if (!isEnd) onChange(quantity + by)
      },
      className: 'size-11! aria-disabled:opacity-35 hover:not-aria-disabled:bg-surface-soft',
    }
  }
  return (
    <div
      role="group"
      aria-label={`Quantity of ${name}`}
      className="inline-flex items-center rounded-full border border-control-line"
    >
      <IconButton icon={Minus} label={`One fewer of ${name}`} title="One fewer" {...step(-1)} />
      <span role="status" className="min-w-5 text-center text-sm font-semibold tabular-nums">
        {quantity}
        <span className="sr-only"> of {name}</span>
      </span>
      <IconButton icon={Plus} label={`One more of ${name}`} title="One more" {...step(1)} />
    </div>
  )
}
