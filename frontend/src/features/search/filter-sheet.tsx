import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { FilterPanel } from '@/features/search/filter-panel'
import { counted } from '@/features/search/result-words'
import type { Narrowed } from '@/features/search/use-narrowed'

interface Props {
  narrowed: Narrowed
  /** Products of the result, as far as known. */
  total?: number
  isBusy: boolean
  onClose: () => void
}

/** The filters on the phone: each is in force at once, behind the sheet. */
export function FilterSheet({ narrowed, total, isBusy, onClose }: Props) {
  return (
    <Sheet title="Filters" onClose={onClose}>
      <FilterPanel narrowed={narrowed} />
      <div className="sheet-footer border-t border-line pt-3">
        <Button className="w-full" aria-busy={isBusy} onClick={onClose}>
          {total === undefined ? 'Show products' : `Show ${counted(total)}`}
        </Button>
      </div>
    </Sheet>
  )
}
