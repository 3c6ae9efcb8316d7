import { useSubmitSearch } from '@/features/search/use-submit-search'

const ideas = [
  'bluetooth speaker',
  'trail running shoes',
  'gift for a new dad',
  'desk lamp',
  'school bag',
]

/** A few searches to press, for those who do not know yet what to ask for. */
export function IdeaChips({ title }: { title: string }) {
  const submit = useSubmitSearch()
  return (
    <section aria-labelledby="ideas" className="flex flex-col gap-3">
      <h2 id="ideas" className="text-sm text-text-soft">
        {title}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {ideas.map((idea) => (
          <li key={idea}>
            <button
              type="button"
              onClick={() => submit(idea)}
              className="min-h-12 rounded-full border border-line px-4 text-sm transition hover:border-control-line hover:bg-surface-soft"
            >
              {idea}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
