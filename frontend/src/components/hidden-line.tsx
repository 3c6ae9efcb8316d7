import { useId } from 'react'
import { Button } from '@/components/button'

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
        You won’t see “{shortened(name)}” again.
      </p>
      {/* What had the focus is gone: this is where it belongs now. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <Button look="outline" onClick={onUndo} autoFocus={takesFocus} aria-describedby={line}>
        Undo
      </Button>
    </>
  )
}

/** The first words of a long name. */
function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40).replace(/\W*\s\S*$/, '')}…` : name
}
