import { useLetterKeys } from '@/features/feed/use-keys'

const LETTERS = [
  ['M', 'sound'],
  ['L', 'like'],
  ['C', 'captions'],
] as const

/** The keys of the feed, for where there is a keyboard. */
export function KeyHints() {
  const { value: hasLetters } = useLetterKeys()
  const hints = [['↑ ↓', 'move'], ['Space', 'pause'], ...(hasLetters ? LETTERS : [])] as const
  return (
    <ul
      aria-label="Keys"
      className="hidden flex-wrap gap-x-4 gap-y-2 text-xs text-text-soft pointer-fine:flex"
    >
      {hints.map(([key, does]) => (
        <li key={key} className="flex items-center gap-1.5">
          <kbd className="rounded-md border border-line bg-surface-soft px-1.5 py-0.5 font-sans text-text">
            {key}
          </kbd>
          {does}
        </li>
      ))}
    </ul>
  )
}
