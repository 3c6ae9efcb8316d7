import { Flame, MousePointerClick, Search, Star, type LucideIcon } from 'lucide-react'
import { Clamped } from '@/components/clamped'
import type { Reason } from '@/lib/shop-types'

const icons: Record<string, LucideIcon> = {
  search: Search,
  click: MousePointerClick,
  trending: Flame,
  popular: Star,
}

/** Why a product is shown, with a small picture of the kind of reason. */
export function ReasonChip({ reason }: { reason: Reason }) {
  const Icon = icons[reason.kind] ?? Star
  return (
    <span className="inline-flex max-w-full gap-1 text-xs text-text-soft">
      <Icon aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      <Clamped lines={2}>{reason.text}</Clamped>
    </span>
  )
}
