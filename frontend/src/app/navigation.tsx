import clsx from 'clsx'
import { SquarePlay, Search, ShoppingBag, UserRound, type LucideIcon } from 'lucide-react'
import { Link, NavLink } from 'react-router'
import { Mark } from '@/components/mark'
import { Avatar } from '@/features/people/avatar'
import { ShopperChip } from '@/features/people/shopper-chip'
import { pagePaths } from '@/lib/paths'
import { useCartLines, useShop } from '@/lib/shop'

const entries: { to: string; label: string; icon: LucideIcon }[] = [
  { to: pagePaths.forYou, label: 'For You', icon: SquarePlay },
  { to: pagePaths.find, label: 'Search', icon: Search },
  { to: pagePaths.cart, label: 'Cart', icon: ShoppingBag },
  { to: pagePaths.you, label: 'You', icon: UserRound },
]

/** The ways between the pages: a bar below on the phone, a slim column at the left elsewhere. */
export function Navigation() {
  const { shopper } = useShop()
  const inCart = useCartLines().reduce((sum, { quantity }) => sum + quantity, 0)
  const counts: Record<string, number> = { [pagePaths.cart]: inCart }
  return (
    <nav
      aria-label="Main"
      className={clsx(
        'fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]',
        'lg:inset-y-0 lg:right-auto lg:flex lg:w-22 lg:flex-col lg:border-t-0 lg:border-r lg:pb-4',
      )}
    >
      <Link
        to={pagePaths.forYou}
        aria-label="Shopcard, home"
        className="mx-auto mt-5 mb-6 hidden size-12 place-items-center rounded-card lg:grid"
      >
        <Mark className="size-9" />
      </Link>
      <ul className="flex justify-around lg:flex-col lg:gap-2 lg:px-2">
        {entries.map(({ to, label, icon: Icon }) => (
          <li key={to} className="grow lg:grow-0">
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                clsx(
                  'flex h-14 flex-col items-center justify-center gap-0.5 text-xs transition lg:h-16 lg:rounded-card',
                  'lg:hover:bg-surface-soft',
                  isActive ? 'font-semibold text-text' : 'text-text-soft hover:text-text',
                )
              }
            >
              {({ isActive }) => (
                <>
                  <span className="relative">
                    {to === pagePaths.you && shopper.emoji ? (
                      <Avatar shopper={shopper} className="size-5.5 text-xs" />
                    ) : (
                      <Icon
                        aria-hidden="true"
                        className={clsx('size-5.5', isActive && 'text-accent')}
                        strokeWidth={isActive ? 2.4 : 2}
                      />
                    )}
                    {Boolean(counts[to]) && <Badge count={counts[to] ?? 0} />}
                  </span>
                  <span>
                    {label}
                    {Boolean(counts[to]) && (
                      <span className="sr-only">{itemsOf(counts[to] ?? 0)}</span>
                    )}
                  </span>
                </>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      <ShopperChip className="mx-auto mt-auto hidden lg:flex" />
    </nav>
  )
}

/** Read out after the label, as in "Cart, 2 items". */
function itemsOf(count: number): string {
  return `, ${count} ${count === 1 ? 'item' : 'items'}`
}

function Badge({ count }: { count: number }) {
  return (
    <span
      key={count}
      aria-hidden="true"
      className="absolute -top-1.5 left-3 grid h-4.5 min-w-4.5 animate-appear place-items-center rounded-full bg-accent px-1 text-[11px] leading-none font-semibold text-on-accent tabular-nums"
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
