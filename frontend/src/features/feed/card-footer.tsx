import clsx from 'clsx'
import { ChevronsUp } from 'lucide-react'
import { Link } from 'react-router'
import { Button } from '@/components/button'
import { pagePaths } from '@/lib/paths'

interface Props {
  /** There is something to see more of, as far as is known. */
  hasMore: boolean
  onDismiss: () => void
}

/** The ways on from a card. At the right on the phone are the stage's own buttons. */
export function CardFooter({ hasMore, onDismiss }: Props) {
  return (
    <footer className="relative flex min-h-22 shrink-0 flex-col items-start justify-center pr-30 pb-2 pl-4 short:min-h-19 lg:min-h-20 lg:flex-row lg:items-center lg:justify-between lg:pr-4">
      <span className="flex items-center">
        {hasMore && (
          <Link
            to={pagePaths.picks}
            className="inline-flex min-h-12 items-center rounded-full bg-white/10 px-4 text-sm font-semibold whitespace-nowrap ring-1 ring-white/15 transition hover:bg-white/16 active:scale-[0.98]"
          >
            See more picks
          </Link>
        )}
        <Button
          look="quiet"
          onClick={onDismiss}
          className={clsx('whitespace-nowrap', !hasMore && '-ml-3')}
        >
          Not now
        </Button>
      </span>
      <span className="flex items-center gap-1 text-xs text-text-soft pointer-fine:hidden">
        <ChevronsUp aria-hidden="true" className="size-4" />
        Swipe up to skip
      </span>
      <span className="hidden text-xs text-text-soft pointer-fine:inline">
        Press <kbd className="font-sans">↓</kbd> to skip
      </span>
    </footer>
  )
}
