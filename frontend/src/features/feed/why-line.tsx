import { Sparkles } from 'lucide-react'
import { Clamped } from '@/components/clamped'
import type { FeedReason } from '@/lib/shop-types'

/** Why a video is here, said quietly; pressed, it says more. */
export function WhyLine({ reason, onAsk }: { reason: FeedReason; onAsk: () => void }) {
  return (
    <button
      type="button"
      aria-label={`${reason.text}. Why this video?`}
      aria-haspopup="dialog"
      onClick={onAsk}
      className="-my-1 flex min-h-8 max-w-full items-center gap-1.5 self-start text-left text-xs text-white/85 hover:text-white"
    >
      <Sparkles aria-hidden="true" className="size-3.5 shrink-0" />
      <Clamped lines={1}>{reason.text}</Clamped>
    </button>
  )
}
