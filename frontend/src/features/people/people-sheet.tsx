import { Sheet } from '@/components/sheet'
import { PeopleList } from '@/features/people/people-list'

/** Asks who is shopping. */
export function PeopleSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Who is shopping?" onClose={onClose}>
      <PeopleList onChosen={onClose} />
    </Sheet>
  )
}
