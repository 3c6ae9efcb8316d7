import clsx from 'clsx'
import { useId, useState, type ComponentType, type SyntheticEvent } from 'react'
import { Button } from '@/components/button'
import type { Shopper } from '@/lib/shopper'

interface Props {
  /** Those whose names are known. */
  people: Shopper[]
  userId: string
  face: ComponentType<{ shopper: Shopper; className?: string }>
  onChoose: (userId: string) => void
}

/** Whose feed is looked at: somebody with a face, or any id. */
export function PersonPicker({ people, userId, face: Face, onChoose }: Props) {
  const isKnown = people.some((person) => person.userId === userId)
  return (
    <div className="flex flex-col gap-3 lg:flex-row lg:items-center">
      <ul
        aria-label="Whose feed"
        className="no-scrollbar -mx-4 flex min-w-0 gap-2 overflow-x-auto px-4 py-1 lg:mx-0 lg:flex-wrap lg:px-0"
      >
        {people.map((person) => (
          <li key={person.userId} className="shrink-0">
            <button
              type="button"
              aria-pressed={person.userId === userId}
              onClick={() => onChoose(person.userId)}
              className={clsx(
                'flex min-h-12 items-center gap-2 rounded-full border py-1 pr-4 pl-1 text-sm font-semibold transition',
                person.userId === userId
                  ? 'border-text bg-text text-surface'
                  : 'border-line hover:bg-surface-soft',
              )}
            >
              <Face shopper={person} className="size-9 text-lg" />
              {person.name}
            </button>
          </li>
        ))}
      </ul>
      <AnyId key={userId} shown={isKnown ? '' : userId} onChoose={onChoose} />
    </div>
  )
}

function AnyId({ shown, onChoose }: { shown: string; onChoose: (userId: string) => void }) {
  const id = useId()
  const [text, setText] = useState(shown)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim()) onChoose(text.trim())
  }
  return (
    <form onSubmit={submit} className="flex min-w-0 items-center gap-2 lg:ml-auto lg:w-80">
      <label htmlFor={id} className="sr-only">
        Any other user id
      </label>
      <input
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="Any other user id"
        autoComplete="off"
        spellCheck={false}
        className={clsx(
          'min-h-12 min-w-0 grow rounded-full border bg-surface px-5 text-base text-ellipsis placeholder:text-text-soft lg:text-sm',
          shown ? 'border-text font-semibold' : 'border-control-line',
        )}
      />
      <Button type="submit" look="outline" className="shrink-0 px-4!" disabled={!text.trim()}>
        Show
      </Button>
    </form>
  )
}
