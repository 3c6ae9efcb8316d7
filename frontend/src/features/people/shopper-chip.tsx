import clsx from 'clsx'
import { UsersRound } from 'lucide-react'
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import { notify } from '@/components/toasts'
import { Avatar } from '@/features/people/avatar'
import { useShop } from '@/lib/shop'

interface SheetProps {
  onClose: () => void
}

/** Not part of the first load. */
export const loadPeople = () => import('@/features/people/people-sheet')
const PeopleSheet = lazy<ComponentType<SheetProps>>(() =>
  loadPeople().then(
    ({ PeopleSheet }) => ({ default: PeopleSheet }),
    () => ({ default: PeopleAway }),
  ),
)

/** In place of a sheet whose code did not come. */
function PeopleAway({ onClose }: SheetProps) {
  useEffect(() => {
    notify('The list of people did not load. Check your connection and load the page anew.')
    onClose()
  }, [onClose])
  return null
}

/** Who is shopping, said quietly; pressed, it asks who should be. */
export function ShopperChip({ className }: { className?: string }) {
  const { shopper } = useShop()
  const isSelf = shopper.kind === 'self'
  const label = isSelf ? 'Switch' : shopper.name
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-label={`${label}: who is shopping?`}
        aria-haspopup="dialog"
        title="Who is shopping?"
        onClick={() => setIsAsking(true)}
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
      {isAsking && (
        <Suspense>
          <PeopleSheet onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
