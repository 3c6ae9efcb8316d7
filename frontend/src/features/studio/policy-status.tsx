import { Check, Undo2 } from 'lucide-react'
import { Button } from '@/components/button'
import type { PolicyEditor, PolicyView } from '@/features/studio/policy-editor'

const words: Record<PolicyView['status'], string> = {
  loading: 'Loading…',
  saved: 'Saved. The next batch follows it',
  changed: 'Changing…',
  saving: 'Saving…',
  failed: 'Not saved',
}

/** Whether what is set here is what the shop goes by, and the way back. */
export function PolicyStatus({ view, editor }: { view: PolicyView; editor: PolicyEditor }) {
  const { status, note, error, canUndo } = view
  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="flex items-center gap-2 text-sm text-text-soft">
          {status === 'saved' && <Check aria-hidden="true" className="size-4 text-positive" />}
          {words[status]}
        </p>
        <Button look="outline" className="px-4!" isOff={!canUndo} onClick={() => editor.undo()}>
          <Undo2 aria-hidden="true" className="size-4" />
          Undo
        </Button>
      </div>
      {note && (
        <p role="alert" className="rounded-card bg-accent-soft px-4 py-3 text-sm text-pretty">
          {note}
        </p>
      )}
      {status === 'failed' && error && (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-3 rounded-card bg-accent-soft px-4 py-3 text-sm"
        >
          <p className="min-w-0 grow text-pretty">{error.message} Your change is still here.</p>
          <Button look="outline" onClick={() => void editor.flush()}>
            Save again
          </Button>
        </div>
      )}
    </div>
  )
}
