import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { ApiError } from '@/lib/api-error'

interface Props {
  title: string
  /** What will happen, and what is left. */
  children: ReactNode
  /** What is done, as a verb. */
  action: string
  /** What is not done, as a verb. */
  refusal: string
  /** Shows its failure, and may be tried again. */
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Asks before something is done that cannot be taken back. Closes when it is done. */
export function ConfirmSheet({ title, children, action, refusal, onConfirm, onClose }: Props) {
  const doing = useMutation({ mutationFn: onConfirm, networkMode: 'always', onSuccess: onClose })
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-col gap-3 text-sm text-pretty text-text-soft">{children}</div>
        {doing.error && (
          <p role="alert" className="rounded-card bg-accent-soft px-4 py-3 text-sm">
            {sentenceOf(doing.error)}
          </p>
        )}
        <div className="flex flex-col gap-2 sm:flex-row-reverse">
          <Button className="grow" disabled={doing.isPending} onClick={() => doing.mutate()}>
            {doing.isPending ? 'One moment…' : action}
          </Button>
          <Button look="outline" className="grow" onClick={onClose}>
            {refusal}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

/** A shop that refused has changed nothing; one that did not answer may have. */
function sentenceOf(error: Error): string {
  if (!(error instanceof ApiError) || error.status > 0)
    return `${error.message} Nothing was changed.`
  return `${error.message} It may have happened all the same: try again to be sure.`
}
