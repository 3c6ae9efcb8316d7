import { SearchX } from 'lucide-react'
import { Button } from '@/components/button'
import { Clamped } from '@/components/clamped'
import { Notice } from '@/components/notice'
import { activeFilters } from '@/features/search/choice-words'
import { focusResults } from '@/features/search/focus'
import { IdeaChips } from '@/features/search/idea-chips'
import { withKey } from '@/features/search/choice'
import type { Narrowed } from '@/features/search/use-narrowed'
import { capitalised } from '@/lib/format'

interface Props {
  query: string
  narrowed: Narrowed
}

/** Nothing: what could be dropped, so that there is something, and what else to look for. */
export function NothingFound({ query, narrowed }: Props) {
  const { refinement, constraints, currency, refine } = narrowed
  const ways = [
    ...activeFilters(refinement, constraints, currency),
    ...constraints
      .filter(({ is_filter }) => is_filter)
      .map(({ key, label }) => ({
        label: capitalised(label),
        rest: withKey(refinement, key, false),
      })),
  ]
  return (
    <div className="mx-auto max-w-md">
      <div role="status">
        <Notice
          heading="h1"
          icon={SearchX}
          title={<Clamped lines={2}>Nothing found for “{query}”</Clamped>}
        >
          {ways.length > 0
            ? 'Nothing matches all of it at once. Drop one of these and look again.'
            : 'Check the spelling, or say it in fewer or other words: “running shoes” finds more than a model number does.'}
        </Notice>
      </div>
      {ways.length > 0 && (
        <ul className="flex flex-wrap justify-center gap-2 pb-10">
          {ways.map(({ label, rest }) => (
            <li key={label}>
              <Button
                look="outline"
                onClick={() => {
                  focusResults()
                  refine(rest)
                }}
              >
                Without “{label}”
              </Button>
            </li>
          ))}
        </ul>
      )}
      <IdeaChips title="Or try one of these" />
    </div>
  )
}
