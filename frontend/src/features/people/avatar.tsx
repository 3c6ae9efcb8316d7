import clsx from 'clsx'
import { UserRound } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Decoration } from '@/components/decoration'
import { faceOf } from '@/features/people/faces'
import type { Shopper } from '@/lib/shopper'
import { hueOf } from '@/lib/tint'

interface Props {
  shopper: Pick<Shopper, 'userId' | 'emoji'>
  className?: string
}

/** A person's face in a circle of their own colour; says nothing that the name does not. */
export function Avatar({ shopper: { userId, emoji }, className = 'size-11 text-xl' }: Props) {
  return (
    <span
      aria-hidden="true"
      style={{ '--hue': hueOf(userId) } as CSSProperties}
      className={clsx(
        'grid shrink-0 place-items-center rounded-full leading-none',
        emoji ? 'tinted' : 'bg-surface-soft text-text-soft ring-1 ring-line ring-inset',
        className,
      )}
    >
      {emoji ? <Face emoji={emoji} /> : <UserRound className="size-[1.1em]" strokeWidth={2.2} />}
    </span>
  )
}

function Face({ emoji }: { emoji: string }) {
  const picture = faceOf(emoji)
  return picture ? <Decoration src={picture} className="size-[1.4em]" /> : emoji
}
