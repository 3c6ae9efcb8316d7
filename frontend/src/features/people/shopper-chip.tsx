import clsx from 'clsx'
import { UsersRound } from 'lucide-react'
import { useState, type ComponentType } from 'react'
import { notify } from '@/components/toasts'
import { Avatar } from '@/features/people/avatar'
import { useShop } from '@/lib/shop'

interface SheetProps {
  onClose: () => void
}

/** Not part of the first load. */
export const loadPeople = () => import('@/features/people/people-sheet')

/** Who is shopping, said quietly; pressed, it asks who should be. */
export function ShopperChip({ className }: { className?: string }) {
  const { shopper } = useShop()
  const isSelf = shopper.kind === 'self'
  const label = isSelf ? 'Switch' : shopper.name
  const [Asking, setAsking] = useState<ComponentType<SheetProps> | null>(null)
  // Not by Suspense: React would hold back what is there, and remember what did not come.
  const ask = () =>
    loadPeople().then(
      ({ PeopleSheet }) => setAsking(() => PeopleSheet),
      () =>
        notify(
          'The list of people did not load. Check your connection and try again, or load the page anew.',
        ),
    )
  return (
    <>
      <button
        type="button"
        aria-label={`${label}: who is shopping?`}
        aria-haspopup="dialog"
        title="Who is shopping?"
        onClick={() => void ask()}
        className={clsx(
          'min-h-16 w-18 flex-col items-center justify-center gap-1 rounded-card text-xs text-text-soft transition hover:bg-surface-soft hover:text-text',
          className,
        )}
      >
        {isSelf ? (
          // Not the sign of a person, which "You" has.
          <UsersRound aria-hidden="true" className="size-5.5" />
        ) : (
          <Avatar shopper={shopper} className="size-9 text-base" />
        )}
        <span className="max-w-full truncate">{label}</span>
      </button>
      {Asking && <Asking onClose={() => setAsking(null)} />}
    </>
  )
}
