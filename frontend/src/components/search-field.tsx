import clsx from 'clsx'
import { Search, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { stepThrough } from '@/components/step-through'

interface Props {
  onSubmit: (query: string) => void
  initial?: string
  /** Takes the focus as the page opens. */
  isFirst?: boolean
  className?: string
  /**
   * What stands below the box while it is empty and in use, given how to search for something.
   * Up and down go through its elements with `data-suggestion`.
   */
  suggestions?: (search: (query: string) => void) => ReactNode
}

/** The longest query that the shop takes, in characters. */
export const MAX_LENGTH = 512

/** The search box. Nothing is sent while typing; an empty query is not submitted. */
export function SearchField(props: Props) {
  const { onSubmit, initial = '', isFirst = false, className, suggestions } = props
  const [text, setText] = useState(initial)
  const [isOpen, setIsOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const isFull = text.length >= MAX_LENGTH

  // After the frame around the page has moved the focus to the page's start.
  useEffect(() => {
    if (isFirst) input.current?.focus()
  }, [isFirst])

  const search = (query: string) => {
    setText(query)
    setIsOpen(false)
    input.current?.blur()
    onSubmit(query)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      input.current?.focus()
      setIsOpen(false)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (text || !form.current) return
      event.preventDefault()
      if (isOpen) stepThrough(form.current, 'input, [data-suggestion]', event.key === 'ArrowDown')
      else setIsOpen(true)
    }
  }

  return (
    // The keys are those of the box and of what stands below it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const query = text.trim()
        if (query) search(query)
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false)
      }}
      className={clsx(
        'relative flex h-12 items-center gap-2 rounded-full pr-1 pl-4 transition',
        'has-[input:focus]:outline-2 has-[input:focus]:outline-offset-2 has-[input:focus]:outline-accent',
        className,
      )}
    >
      <Search aria-hidden="true" className="size-5 shrink-0 opacity-70" />
      <input
        ref={input}
        type="search"
        name="q"
        aria-label="Search the shop"
        aria-describedby={isOpen && isFull ? hintId : undefined}
        placeholder="Search the shop"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={MAX_LENGTH}
        value={text}
        onFocus={() => setIsOpen(true)}
        onClick={() => setIsOpen(true)}
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
          className="grid size-10 shrink-0 place-items-center rounded-full"
        >
          <X aria-hidden="true" className="size-4.5" />
        </button>
      )}
      {isOpen && isFull && (
        <Below>
          <p id={hintId} role="status" className="py-2 text-sm">
            This is as long as a search may be: {MAX_LENGTH} characters.
          </p>
        </Below>
      )}
      {isOpen && !text && suggestions && <Below>{suggestions(search)}</Below>}
    </form>
  )
}

function Below({ children }: { children: ReactNode }) {
  return (
    // A press here leaves the focus in the box: where buttons do not take it (Safari), the box would
    // close before the press is over.
    <div
      role="presentation"
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-30 mt-2 animate-appear rounded-card bg-surface px-4 py-2 text-text shadow-soft ring-1 ring-line empty:hidden"
    >
      {children}
    </div>
  )
}
