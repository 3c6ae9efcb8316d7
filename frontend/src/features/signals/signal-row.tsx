import clsx from 'clsx'
import { MousePointerClick, Search, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Link } from 'react-router'
import { Clamped } from '@/components/clamped'
import { IconButton } from '@/components/icon-button'
import { ProductPicture } from '@/components/product-picture'
import { timeAgo } from '@/lib/format'
import { findPath, itemPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { Signal } from '@/lib/shop-types'

interface Props {
  signal: Signal
  isSteering: boolean
  isLit?: boolean
  onForget: (event: MouseEvent<HTMLElement>) => void
}

/** A search or an opened product: what, when, whether it steers the card; a way back to it. */
export function SignalRow({ signal, isSteering, isLit = false, onForget }: Props) {
  const isSearch = signal.kind === 'search'
  const label = isSearch ? `“${signal.query ?? signal.text}”` : signal.text
  return (
    <li
      className={clsx(
        'flex animate-appear items-center rounded-card border transition',
        isLit ? 'border-accent bg-accent-soft' : 'border-transparent',
        isSteering && !isLit && 'bg-surface-soft',
      )}
    >
      <Way
        signal={signal}
        className="flex min-w-0 grow items-center gap-3 rounded-card py-2 pr-2 pl-2.5"
      >
        <Sign signal={signal} isSteering={isSteering} />
        <span className="min-w-0 grow">
          <Clamped
            lines={2}
            className={clsx('text-sm', isSteering ? 'font-semibold' : 'text-text-soft')}
          >
            {label}
          </Clamped>
          <span className="text-xs text-text-soft">
            {isSearch ? 'Searched' : 'Opened'} {timeAgo(signal.at)}
            {isSteering && (
              <>
                {' · '}
                <span className="font-semibold text-on-accent-soft">steers now</span>
              </>
            )}
          </span>
        </span>
      </Way>
      <IconButton
        icon={X}
        label={`Forget ${label}`}
        title="Forget this"
        onClick={onForget}
        className="text-text-soft hover:text-text [&_svg]:size-4.5"
      />
    </li>
  )
}

/** The product's picture, or the sign of its kind. */
function Sign({ signal, isSteering }: Pick<Props, 'signal' | 'isSteering'>) {
  const { product_id, text: name, image } = signal
  if (product_id && image) {
    return <ProductPicture product={{ product_id, name, image }} className="w-11" />
  }
  const Icon = signal.kind === 'search' ? Search : MousePointerClick
  return (
    <span
      className={clsx(
        'grid size-11 shrink-0 place-items-center rounded-picture',
        isSteering ? 'bg-accent-soft text-accent' : 'bg-surface-soft text-text-soft',
      )}
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </span>
  )
}

/** Back to what was searched or opened; nowhere for a product that is no longer sold. */
function Way({
  signal,
  ...rest
}: {
  signal: Signal
  className: string
  children: React.ReactNode
}) {
  const { signals } = useShop()
  const { product_id, image, query } = signal
  if (query) return <Link to={findPath(query)} {...rest} />
  if (!product_id || !image) return <span {...rest} />
  return <Link to={itemPath(product_id)} onClick={() => void signals.click(product_id)} {...rest} />
}

/** The same space while they are on their way. */
export function SignalsSkeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-2">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="skeleton h-16 rounded-card!" />
      ))}
    </div>
  )
}
