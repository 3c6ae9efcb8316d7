import { useKept } from '@/lib/use-kept'

export const MAX_RECENT = 10
/** Beside other suggestions. */
const MAX_BEGUN = 3

const NONE: string[] = []

/** With a search that was just submitted in front; the same in other letters counts as the same. */
export function withSearch(recent: readonly string[], query: string): string[] {
  return [query, ...withoutSearch(recent, query)].slice(0, MAX_RECENT)
}

export function withoutSearch(recent: readonly string[], query: string): string[] {
  return recent.filter((each) => meaningOf(each) !== meaningOf(query))
}

/** Those that begin like what is typed, and say more; all of them while nothing is typed. */
export function recentlyBegun(recent: readonly string[], typed: string): string[] {
  const begun = meaningOf(typed)
  if (!begun) return [...recent]
  const isMore = (query: string) => query !== begun && query.startsWith(begun)
  return recent.filter((each) => isMore(meaningOf(each))).slice(0, MAX_BEGUN)
}

/** What this person searched for lately in this browser, newest first. */
export function useRecentSearches() {
  const { value, read, write } = useKept('recent-searches', NONE)
  return {
    queries: value.filter((each) => typeof each === 'string'),
    remember: (query: string) => write(withSearch(read(), query)),
    forget: (query: string) => write(withoutSearch(read(), query)),
    forgetAll: () => write(NONE),
  }
}

function meaningOf(query: string): string {
  return query.toLowerCase().trim().split(/\s+/).join(' ')
}
