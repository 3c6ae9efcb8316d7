import { useQueryClient } from '@tanstack/react-query'
import { ChevronRight, Workflow } from 'lucide-react'
import { Link } from 'react-router'
import { renewalOf } from '@/features/feed/renewal'
import { Avatar } from '@/features/people/avatar'
import { PeopleList } from '@/features/people/people-list'
import { SwitchButton } from '@/features/people/switch-button'
import { YourData } from '@/features/people/your-data'
import { SteeringSection } from '@/features/signals/steering-section'
import { pagePaths } from '@/lib/paths'
import { useShop } from '@/lib/shop'

/** Who is shopping, what steers their card, and what is held about them. */
export function YouPage() {
  const shop = useShop()
  const client = useQueryClient()
  const { shopper } = shop
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-8 px-4 pt-6 lg:px-10 lg:pt-10">
      <title>You – Shopcard</title>
      <header className="flex items-center gap-3.5 lg:gap-4">
        <Avatar shopper={shopper} className="size-13 text-2xl lg:size-16 lg:text-3xl" />
        <div className="min-w-0 grow">
          <h1 className="text-xl font-bold tracking-tight lg:text-2xl">{shopper.name}</h1>
          <p className="text-sm text-pretty text-text-soft lg:text-base">{shopper.tagline}</p>
        </div>
        <SwitchButton className="lg:hidden" />
      </header>
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-16">
        <SteeringSection />
        <div className="flex flex-col gap-10">
          <section aria-labelledby="people" className="hidden flex-col gap-1 lg:flex">
            <h2 id="people" className="flex min-h-12 items-center text-lg font-semibold">
              Who is shopping?
            </h2>
            <PeopleList />
          </section>
          <StudioLink />
          <YourData stopFeed={() => renewalOf(shop, client).stop()} />
        </div>
      </div>
    </div>
  )
}

/** The way to the engine behind the feed, for the curious. */
function StudioLink() {
  return (
    <Link
      to={pagePaths.studio}
      className="flex min-h-16 items-center gap-3.5 rounded-card border border-line px-4 py-3 transition hover:bg-surface-soft"
    >
      <Workflow aria-hidden="true" className="size-5.5 shrink-0 text-accent" />
      <span className="flex min-w-0 grow flex-col">
        <span className="font-semibold">Studio</span>
        <span className="text-sm text-pretty text-text-soft">
          See how the feed decides, and change it
        </span>
      </span>
      <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-text-soft" />
    </Link>
  )
}
