import clsx from 'clsx'
import { Suspense, useLayoutEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Navigation } from '@/app/navigation'
import { JumpLink } from '@/components/jump-link'
import { Toasts } from '@/components/toasts'
import { useScrollMemory } from '@/app/use-scroll-memory'
import { useFeedFollowing } from '@/features/feed/use-renewal'
import { pagePaths } from '@/lib/paths'
import { useShop } from '@/lib/shop'

/** The frame around every page: dark around the feed, light around the shop. */
export function Layout() {
  const { pathname } = useLocation()
  const { userId } = useShop()
  const isFeed = pathname === pagePaths.forYou
  const main = useRef<HTMLElement>(null)
  useScrollMemory()
  useFeedFollowing(!isFeed)

  const page = `${userId} ${pathname}`
  const shown = useRef(page)
  useLayoutEffect(() => {
    if (shown.current === page) return
    shown.current = page
    // A new page: keyboard and screen reader continue at its start, unless it then says where.
    main.current?.focus({ preventScroll: true })
  }, [page])

  return (
    <div data-tone={isFeed ? 'ink' : 'paper'} className="min-h-dvh bg-surface text-text">
      <JumpLink
        to="content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-full bg-text px-5 py-3 text-sm font-semibold text-surface focus:translate-y-0"
      >
        Skip to content
      </JumpLink>
      <Navigation />
      <main
        ref={main}
        id="content"
        tabIndex={-1}
        className={clsx(
          'lg:pl-22',
          isFeed
            ? 'h-dvh pb-[calc(57px+env(safe-area-inset-bottom))] lg:pb-0'
            : 'min-h-dvh pb-[calc(57px+env(safe-area-inset-bottom)+16px)] lg:pb-8',
        )}
      >
        <Suspense>
          {/* Another person starts on fresh pages. */}
          <Outlet key={userId} />
        </Suspense>
      </main>
      <Toasts edge={isFeed ? 'top' : 'bottom'} />
    </div>
  )
}
