import type { LucideIcon } from 'lucide-react'
import { CloudOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { ApiError } from '@/lib/api-error'

interface Props {
  icon: LucideIcon
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** h1 where the notice is the page. */
  heading?: 'h1' | 'h2'
}

/** A calm sentence in the place of content that is not there, and what to do next. */
export function Notice({ icon: Icon, title, children, action, heading: Heading = 'h2' }: Props) {
  return (
    <div className="mx-auto flex max-w-sm animate-appear flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="grid size-14 place-items-center rounded-full bg-surface-soft text-text-soft">
        <Icon aria-hidden="true" className="size-6" />
      </span>
      <Heading className="text-lg font-semibold">{title}</Heading>
      {children && <div className="text-sm text-pretty text-text-soft">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}

/** A call failed: what happened, and a way to try it again. */
export function ErrorNotice({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const isUnreachable = error instanceof ApiError && error.isUnreachable
  return (
    <div role="alert">
      <Notice
        icon={CloudOff}
        title={isUnreachable ? 'We can’t reach the shop' : 'That did not work'}
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        {isUnreachable ? 'Your clicks are kept and will be sent.' : error.message}
      </Notice>
    </div>
  )
}
