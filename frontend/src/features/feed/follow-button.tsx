import clsx from 'clsx'
import { Check, Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Mark } from '@/features/feed/use-marks'
import type { Video } from '@/lib/shop-types'
import { hueOf, initialsOf } from '@/lib/tint'

/** The creator's sign, with the way to follow them. */
export function FollowButton({ creator, follow }: { creator: Video['creator']; follow: Mark }) {
  const Sign = follow.isOn ? Check : Plus
  return (
    <button
      type="button"
      aria-label={`Follow ${creator.name}`}
      aria-pressed={follow.isOn}
      title={follow.isOn ? 'Following' : 'Follow'}
      onClick={follow.toggle}
      className="group relative mb-3 grid size-12 place-items-center rounded-full"
    >
      <span
        aria-hidden="true"
        style={{ '--hue': hueOf(creator.creator_id) } as CSSProperties}
        // Drawn, not written: to assistive technology the button is named after the creator.
        data-initials={initialsOf(creator.name).toUpperCase()}
        className="tinted grid size-12 place-items-center rounded-full text-sm font-semibold text-black/75 ring-2 ring-white before:content-[attr(data-initials)]"
      />
      <span
        aria-hidden="true"
        className={clsx(
          'absolute -bottom-2.5 grid size-6 place-items-center rounded-full ring-2 ring-white transition group-active:scale-90',
          follow.isOn ? 'bg-white text-ink' : 'bg-accent text-on-accent',
        )}
      >
        <Sign key={String(follow.isOn)} className="size-3.5 animate-spring" strokeWidth={3.2} />
      </span>
    </button>
  )
}
