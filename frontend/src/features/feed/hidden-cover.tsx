import { EyeOff } from 'lucide-react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'

/** What stands in the place of a video that was hidden. */
export function HiddenCover({ onUndo }: { onUndo: () => void }) {
  return (
    <div className="grid h-full place-items-center bg-surface-soft" data-testid="hidden-cover">
      <Notice
        icon={EyeOff}
        title="You won’t see this again"
        action={
          <Button look="outline" onClick={onUndo}>
            Undo
          </Button>
        }
      >
        Videos that you hide don’t come back.
      </Notice>
    </div>
  )
}
