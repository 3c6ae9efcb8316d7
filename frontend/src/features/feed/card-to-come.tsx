import { ErrorNotice } from '@/components/notice'

/** The place of a card while its code is on its way. */
export function CardToCome() {
  return (
    <section
      aria-label="Shop card"
      aria-busy
      data-testid="shop-fyp-card"
      data-state="loading"
      className="h-full bg-surface-soft"
    />
  )
}

const NOT_LOADED = new Error('This card did not load. You may be offline.')

/** A card whose code did not come, with the way to fetch it anew; the feed around it stays. */
export function CardAway() {
  return (
    <section
      aria-label="Shop card"
      data-testid="shop-fyp-card"
      data-state="error"
      className="grid h-full place-items-center bg-surface-soft"
    >
      <ErrorNotice error={NOT_LOADED} onRetry={() => window.location.reload()} />
    </section>
  )
}
