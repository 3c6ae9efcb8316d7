import clsx from 'clsx'
import { Info } from 'lucide-react'

/** Nobody should believe that something is on its way. */
export function DemoNote({ className }: { className?: string }) {
  return (
    <p className={clsx('flex items-center gap-2 text-sm text-text-soft', className)}>
      <Info aria-hidden="true" className="size-4.5 shrink-0" />
      Demo shop: nothing is charged or sent.
    </p>
  )
}
