import { History, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { Clamped } from '@/components/clamped'
import { IconButton } from '@/components/icon-button'
import { focusNeighbour } from '@/features/search/focus'
import { useRecentSearches } from '@/features/search/recent-searches'

interface Props {
  onChoose: (query: string) => void
  className?: string
}

/** What was searched for lately, to search for again or to take off the list. */
export function RecentList({ onChoose, className }: Props) {
  const { queries, forget, forgetAll } = useRecentSearches()
  if (queries.length === 0) return null
  const remove = (query: string, event: MouseEvent<HTMLElement>) => {
    focusNeighbour(event.currentTarget, focusBox)
    forget(query)
  }
  return (
    <section aria-labelledby="recent-searches" className={className}>
      <header className="flex items-center justify-between gap-4 pl-1">
        <h2 id="recent-searches" className="text-sm text-text-soft">
          Recent searches
        </h2>
        <button
          type="button"
          onClick={() => {
            focusBox()
            forgetAll()
          }}
          className="min-h-12 rounded-full px-3 text-sm text-text-soft hover:text-text hover:underline"
        >
          Clear all
        </button>
      </header>
      <ul className="-mx-2">
        {queries.map((query) => (
          <li
            key={query}
            className="flex items-center rounded-picture transition hover:bg-surface-soft"
          >
            <button
              type="button"
              onClick={() => onChoose(query)}
              className="flex min-h-12 min-w-0 grow items-center gap-3 rounded-picture px-3 text-left"
            >
              <History aria-hidden="true" className="size-4.5 shrink-0 text-text-soft" />
              <Clamped lines={1}>{query}</Clamped>
            </button>
            <IconButton
              icon={X}
              label={`Remove “${query}”`}
              title="Remove"
              onClick={(event) => remove(query, event)}
              className="text-text-soft hover:text-text [&_svg]:size-4.5"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function focusBox(): void {
  document.querySelector<HTMLElement>('[role=search] input')?.focus()
}
