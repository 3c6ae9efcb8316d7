import clsx from 'clsx'
import { useState } from 'react'
import { Avatar } from '@/features/people/avatar'
import { PeopleSheet } from '@/features/people/people-sheet'
import { useShop } from '@/lib/shop'

/** Who is shopping, said quietly; pressed, it asks who should be. */
export function ShopperChip({ className }: { className?: string }) {
  const { shopper } = useShop()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-label={`${shopper.kind === 'self' ? 'Switch' : shopper.name}, who is shopping?`}
        aria-haspopup="dialog"
        title="Who is shopping?"
        onClick={() => setIsAsking(true)}
        className={clsx(
          'min-h-16 w-18 flex-col items-center justify-center gap-1 rounded-card text-xs text-text-soft transition hover:bg-surface-soft hover:text-text',
          className,
        )}
      >
        <Avatar shopper={shopper} className="size-9 text-base" />
        <span className="max-w-full truncate">
          {shopper.kind === 'self' ? 'Switch' : shopper.name}
        </span>
      </button>
      {isAsking && <PeopleSheet onClose={() => setIsAsking(false)} />}
    </>
  )
}
