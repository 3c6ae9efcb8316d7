import { ShoppingBag } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button, buttonClass } from '@/components/button'
import { CheckoutSheet, Total } from '@/components/checkout-sheet'
import { DemoNote } from '@/components/demo-note'
import { ErrorNotice, Notice } from '@/components/notice'
import { notify } from '@/components/toasts'
import { CartRow } from '@/features/cart/cart-row'
import { orderOf, useCartEntries } from '@/features/cart/use-cart-entries'
import type { CartLine } from '@/lib/cart'
import { pagePaths } from '@/lib/paths'
import { useShop } from '@/lib/shop'

/** What somebody means to buy, what it costs now, and the way to order it. */
export function CartPage() {
  const { cart } = useShop()
  const entries = useCartEntries()
  const order = orderOf(entries)
  const [isCheckingOut, setIsCheckingOut] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (!isCheckingOut) return
    return () => {
      // The button that opened the sheet is of no use when all was ordered.
      if (document.activeElement === document.body) heading.current?.focus()
    }
  }, [isCheckingOut])

  const remove = ({ product_id }: CartLine) => {
    notify('Removed from your cart', cart.remove(product_id))
    heading.current?.focus()
  }

  const failures = entries.filter((entry) => entry.state === 'failed')
  const hasFailed = entries.length > 0 && failures.length === entries.length
  return (
    <div className="mx-auto max-w-6xl px-4 max-lg:pb-20 lg:px-10">
      <title>Cart – Shopcard</title>
      <h1
        ref={heading}
        tabIndex={-1}
        className="pt-6 pb-2 text-xl font-semibold outline-none lg:pt-10"
      >
        Your cart
      </h1>
      {entries.length === 0 && <EmptyCart />}
      {hasFailed && failures[0] && (
        <ErrorNotice
          error={failures[0].error}
          onRetry={() => failures.forEach(({ retry }) => retry())}
        />
      )}
      {entries.length > 0 && !hasFailed && (
        <div className="grid items-start lg:grid-cols-[1fr_340px] lg:gap-14">
          <ul
            aria-label="Products"
            aria-busy={entries.some(({ state }) => state === 'loading')}
            className="divide-y divide-line"
          >
            {entries.map((entry) => (
              <CartRow
                key={entry.line.product_id}
                entry={entry}
                onQuantity={(quantity) => cart.setQuantity(entry.line.product_id, quantity)}
                onRemove={() => remove(entry.line)}
              />
            ))}
          </ul>
          <section
            aria-label="Summary"
            className="lg:sticky lg:top-10 lg:mt-4 lg:flex lg:flex-col lg:gap-5 lg:rounded-card lg:bg-surface-soft lg:p-6"
          >
            <DemoNote className="py-4 lg:order-2 lg:py-0" />
            <div className="bottom-bar flex items-center justify-between gap-4 lg:flex-col lg:items-stretch lg:gap-5">
              <Total lines={order} className="max-lg:flex-col max-lg:items-start max-lg:gap-0" />
              <Button
                disabled={order.length === 0}
                onClick={() => setIsCheckingOut(true)}
                className="min-w-36"
              >
                Check out
              </Button>
            </div>
          </section>
        </div>
      )}
      {isCheckingOut && (
        <CheckoutSheet
          lines={order}
          onPlace={() => cart.order(order)}
          onClose={() => setIsCheckingOut(false)}
        />
      )}
    </div>
  )
}

function EmptyCart() {
  return (
    <Notice
      icon={ShoppingBag}
      title="Nothing in here yet"
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <Link to={pagePaths.forYou} className={buttonClass()}>
            Go to For You
          </Link>
          <Link to={pagePaths.find} className={buttonClass('outline')}>
            Search the shop
          </Link>
        </div>
      }
    >
      What you add waits here, on this device, until you take it out or order it.
    </Notice>
  )
}
