import clsx from 'clsx'
import { PackageOpen } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import { Button } from '@/components/button'
import { Clamped } from '@/components/clamped'
import { ErrorNotice, Notice } from '@/components/notice'
import { Decoration } from '@/components/decoration'
import { Mark } from '@/components/mark'
import { pictureOf } from '@/components/product-picture'
import { notify } from '@/components/toasts'
import { CardFooter } from '@/features/feed/card-footer'
import { CardRow, CardRowSkeleton } from '@/features/feed/card-row'
import { headlineOf } from '@/features/feed/headline'
import { useCardSkip } from '@/features/feed/use-card-skip'
import { useShopCard } from '@/features/feed/use-shop-card'
import { useShop } from '@/lib/shop'
import type { ShopCard } from '@/lib/shop-types'
import { hueOf } from '@/lib/tint'

/** Characters that are read in two large lines. */
const SHORT_HEADLINE = 50

export interface ShopFYPCardProps {
  slot: number
  isCurrent: boolean
  onSkip: () => void
  /** Comes back to this slot. */
  onReturn: () => void
  onReason: (eventId: string | null) => void
}

/** The shop card in its slot of the feed: three products, each with why it is there. */
export function ShopFYPCard({ slot, isCurrent, onSkip, onReturn, onReason }: ShopFYPCardProps) {
  const { signals } = useShop()
  const { data: card, error, isPending, refetch } = useShopCard(slot, isCurrent)

  const isNoSkip = useCardSkip(card?.request_id, isCurrent)

  const dismiss = () => {
    isNoSkip()
    if (card) {
      const dismissal = signals.log({ kind: 'dismiss', request_id: card.request_id })
      notify('Put aside. There will be other picks.', () => {
        signals.log({ kind: 'undo', undoes: dismissal })
        onReturn()
      })
    }
    onSkip()
  }

  return (
    <section
      aria-label="Shop card"
      aria-busy={isPending}
      data-testid="shop-fyp-card"
      data-state={
        isPending ? 'loading' : error ? 'error' : card.products.length ? 'ready' : 'empty'
      }
      className="relative flex h-full flex-col overflow-hidden bg-surface-soft"
    >
      {card && <Backdrop card={card} />}
      <div className="no-scrollbar relative flex min-h-0 grow flex-col overflow-y-auto px-4 pt-20 pb-2 short:pt-17">
        {isPending && (
          <Frame headline={<span className="skeleton block h-[1.3em] w-4/5" />}>
            {[0, 1, 2].map((row) => (
              <CardRowSkeleton key={row} />
            ))}
          </Frame>
        )}
        {error && !card && (
          <div className="m-auto">
            <ErrorNotice error={error} onRetry={() => void refetch()} />
          </div>
        )}
        {card?.products.length === 0 && (
          <div className="m-auto">
            <Notice
              icon={PackageOpen}
              title="No picks right now"
              action={<Button onClick={() => void refetch()}>Look again</Button>}
            >
              Search for something you like, and this card shows what goes with it.
            </Notice>
          </div>
        )}
        {card && card.products.length > 0 && (
          <Products card={card} isOnStage={isCurrent} onReason={onReason} />
        )}
      </div>
      <CardFooter hasMore={isPending || Boolean(card?.products.length)} onDismiss={dismiss} />
    </section>
  )
}

interface ProductsProps extends Pick<ShopFYPCardProps, 'onReason'> {
  card: ShopCard
  isOnStage: boolean
}

function Products({ card, isOnStage, onReason }: ProductsProps) {
  const headline = headlineOf(card.products.map(({ reason }) => reason))
  return (
    <Frame
      headline={
        <Clamped
          lines={2}
          className={clsx('pr-5', headline.length > SHORT_HEADLINE ? 'text-lg' : 'text-xl')}
        >
          {headline}
        </Clamped>
      }
    >
      {card.products.map((product, position) => (
        <CardRow
          key={product.product_id}
          product={product}
          requestId={card.request_id}
          position={position}
          isOnStage={isOnStage}
          headline={headline}
          onReason={onReason}
        />
      ))}
    </Frame>
  )
}

/** Headline and rows, in the same place whether they are there or on their way. */
function Frame({ headline, children }: { headline: ReactNode; children: ReactNode }) {
  return (
    <div className="my-auto flex flex-col gap-4 short:gap-3">
      <div className="flex min-h-22 flex-col gap-1.5">
        <p className="flex items-center gap-2 text-sm font-semibold text-text-soft">
          <Mark className="size-5" />
          Shop card
        </p>
        <h2 className="text-xl font-bold tracking-tight">{headline}</h2>
      </div>
      <ul className="flex flex-col gap-3 short:gap-2">{children}</ul>
    </div>
  )
}

/** The card takes its colours from its pictures. */
function Backdrop({ card }: { card: ShopCard }) {
  return (
    <div aria-hidden="true" className="absolute inset-0 animate-appear opacity-80">
      <div className="flex size-full scale-150 flex-col blur-3xl saturate-200">
        {card.products.map((product) => (
          <span
            key={product.product_id}
            style={{ '--hue': hueOf(product.product_id) } as CSSProperties}
            className="tinted relative grow"
          >
            <Decoration
              src={pictureOf(product)}
              className="absolute inset-0 size-full object-cover"
            />
          </span>
        ))}
      </div>
      {/* Dark enough for soft text on a light row over a white picture. */}
      <div className="absolute inset-0 bg-ink/75" />
    </div>
  )
}
