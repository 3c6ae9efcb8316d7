import { SearchBox } from '@/features/search/search-box'
import { useSubmitSearch } from '@/features/search/use-submit-search'

const ideas = [
  'bluetooth speaker',
  'trail running shoes',
  'gift for a new dad',
  'desk lamp',
  'school bag',
]

/** Search before anything was asked: the box, and a few ideas to press. */
export function SearchStart({ boxClass }: { boxClass: string }) {
  const submit = useSubmitSearch()
  return (
    <div className="mx-auto flex min-h-[80dvh] max-w-xl flex-col justify-center gap-6 px-4">
      <title>Search – Shopcard</title>
      <h1 className="text-2xl font-bold tracking-tight">What are you looking for?</h1>
      {/* The page consists of little but this box. */}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
      <SearchBox autoFocus className={boxClass} />
      <div className="flex flex-col gap-3">
        <h2 className="text-sm text-text-soft">Try one of these</h2>
        <ul className="flex flex-wrap gap-2">
          {ideas.map((idea) => (
            <li key={idea}>
              <button
                type="button"
                onClick={() => submit(idea)}
                className="min-h-10 rounded-full border border-line px-4 text-sm transition hover:border-control-line hover:bg-surface-soft"
              >
                {idea}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
