import { useId } from 'react'
import { Button } from '@/components/button'
import { shortened } from '@/lib/format'

/** Characters of a name that leave room for the button. */
const LONGEST_NAME = 40

interface Props {
  name: string
  takesFocus: boolean
  onUndo: () => void
}

/** What stands where a product was that somebody is not interested in. */
export function HiddenLine({ name, takesFocus, onUndo }: Props) {
  const line = useId()
  return (
    <>
      <p id={line} role="status" className="text-sm text-pretty text-text-soft">
        You won’t see “{shortened(name, LONGEST_NAME)}” again.
      </p>
      {/* What had the focus is gone: this is where it belongs now. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <Button look="outline" onClick={onUndo} autoFocus={takesFocus} aria-describedby={line}>
        Undo
      </Button>
    </>
  )
}
