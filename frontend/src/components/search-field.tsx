import clsx from 'clsx'
import { Search, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useActiveOption } from '@/components/use-active-option'

/** What stands below the box while it is in use: a listbox, where there is something to choose. */
export interface SuggestionsProps {
  /** The id of the listbox. */
  id: string
  /** What is typed so far. */
  text: string
  /** The id of the option that the keys are at. */
  active?: string
  /** Told whether there is a listbox. */
  onShown: (isShown: boolean) => void
  onSearch: (query: string) => void
  /** Something else was opened: the box is left. */
  onLeave: () => void
  /** What had the focus goes: the box has it then. */
  onReturn: () => void
}

interface Props {
  onSubmit: (query: string) => void
  initial?: string
  /** Takes the focus as the page opens. */
  isFirst?: boolean
  className?: string
  suggestions: (props: SuggestionsProps) => ReactNode
}

/** The longest query that the shop takes, in characters. */
export const MAX_LENGTH = 512

/** The search box, a combobox. Typing logs nothing; an empty query is not submitted. */
export function SearchField(props: Props) {
  const { onSubmit, initial = '', isFirst = false, className, suggestions } = props
  const [text, setText] = useState(initial)
  const [isOpen, setIsOpen] = useState(false)
  const [hasList, setHasList] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const listId = `${id}list`
  const { active, setActive, onKeyDown } = useActiveOption(listId)
  const isFull = text.length >= MAX_LENGTH

  // After the frame around the page has moved the focus to the page's start.
  useEffect(() => {
    if (isFirst) input.current?.focus()
  }, [isFirst])

  const show = (isShown: boolean) => {
    setIsOpen(isShown)
    setActive(undefined)
  }
  const leave = () => {
    show(false)
    input.current?.blur()
  }
  const search = (query: string) => {
    setText(query)
    leave()
    onSubmit(query)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      input.current?.focus()
      show(false)
    } else if (event.target !== input.current) return
    else if (isOpen && text && event.key === 'Tab') show(false)
    else if (isOpen) onKeyDown(event)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      show(true)
    }
  }

  return (
    // The keys are those of the box and of what stands below it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const query = text.trim()
        if (query) search(query)
      }}
      onKeyDown={onKey}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) show(false)
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
        role="combobox"
        aria-label="Search the shop"
        aria-autocomplete="list"
        aria-expanded={isOpen && hasList}
        aria-controls={hasList ? listId : undefined}
        aria-activedescendant={active}
        aria-describedby={isOpen && isFull ? id : undefined}
        placeholder="Search the shop"
        enterKeyHint="search"
        autoComplete="off"
        maxLength={MAX_LENGTH}
        value={text}
        onFocus={() => setIsOpen(true)}
        onClick={() => setIsOpen(true)}
        onChange={(event) => {
          setText(event.target.value)
          show(true)
        }}
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
      {isOpen && (
        // A press here leaves the focus in the box: where buttons do not take it (Safari), the box
        // would close before the press is over.
        <div
          role="presentation"
          onMouseDown={(event) => event.preventDefault()}
          className="absolute inset-x-0 top-full z-30 mt-2 max-h-[min(60dvh,32rem)] animate-appear overflow-y-auto overscroll-contain rounded-card bg-surface p-2 text-text shadow-soft ring-1 ring-line empty:hidden"
        >
          {isFull && (
            <p id={id} role="status" className="p-2 text-sm">
              This is as long as a search may be: {MAX_LENGTH} characters.
            </p>
          )}
          {suggestions({
            id: listId,
            text,
            active,
            onShown: setHasList,
            onSearch: search,
            onLeave: leave,
            onReturn: () => input.current?.focus(),
          })}
        </div>
      )}
    </form>
  )
}
