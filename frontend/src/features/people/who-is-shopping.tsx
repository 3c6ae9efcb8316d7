import { Avatar } from '@/features/people/avatar'
import { SwitchButton } from '@/features/people/switch-button'
import { useShop } from '@/lib/shop'

/** Who is shopping now, and the way to make that somebody else. */
export function WhoIsShopping() {
  const { shopper } = useShop()
  return (
    <div className="flex items-center gap-3">
      <Avatar shopper={shopper} />
      <p className="flex min-w-0 grow flex-col">
        <span className="text-xs text-text-soft">Shopping now</span>
        <span className="font-semibold">{shopper.name}</span>
      </p>
      <SwitchButton />
    </div>
  )
}
