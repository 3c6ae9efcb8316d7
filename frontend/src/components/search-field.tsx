import clsx from 'clsx'
import { Search, X } from 'lucide-react'
import { useRef, useState } from 'react'

interface Props {
  onSubmit: (query: string) => void
  initial?: string
  autoFocus?: boolean
  className?: string
}

/** The longest query that the shop takes. */
const MAX_LENGTH = 512

/** The search box. Nothing is sent while typing; an empty query is not submitted. */
export function SearchField({ onSubmit, initial = '', autoFocus = false, className }: Props) {
  const [text, setText] = useState(initial)
  const input = useRef<HTMLInputElement>(null)

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const query = text.trim()
        if (!query) return
        input.current?.blur()
        onSubmit(query)
      }}
      className={clsx(
        'flex h-12 items-center gap-2 rounded-full pr-1 pl-4 transition',
        'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        className,
      )}
    >
      <Search aria-hidden="true" className="size-5 shrink-0 opacity-70" />
      <input
        ref={input}
        type="search"
        name="q"
        aria-label="Search the shop"
        placeholder="Search the shop"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={MAX_LENGTH}
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-full min-w-0 grow bg-transparent outline-none placeholder:text-current placeholder:opacity-75 [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <button
          type="button"
          aria-label="Clear"
          onClick={() => {
            setText('')
            input.current?.focus()
          }}
          className="grid size-10 place-items-center rounded-full"
        >
          <X aria-hidden="true" className="size-4.5" />
        </button>
      )}
    </form>
  )
}
