import clsx from 'clsx'
import { UserRoundSearch } from 'lucide-react'
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

/** Characters of an id that fit beside the faces. */
const LONGEST_ID = 16

/** Whose feed is looked at: somebody with a face, or any id. */
export function PersonPicker({ people, userId, face: Face, onChoose }: Props) {
  const isKnown = people.some((person) => person.userId === userId)
  const [isAsking, setIsAsking] = useState(false)
  const choose = (chosen: string) => {
    setIsAsking(false)
    onChoose(chosen)
  }
  return (
    <div className="flex flex-col gap-2">
      <ul
        aria-label="Whose feed"
        className="no-scrollbar -mx-4 flex min-w-0 gap-2 overflow-x-auto px-4 py-1 lg:mx-0 lg:flex-wrap lg:px-0"
      >
        {people.map((person) => (
          <li key={person.userId} className="shrink-0">
            <button
              type="button"
              aria-pressed={person.userId === userId}
              onClick={() => choose(person.userId)}
              className={pill(person.userId === userId)}
            >
              <Face shopper={person} className="size-9 text-lg" />
              {person.name}
            </button>
          </li>
        ))}
        <li className="shrink-0">
          <button
            type="button"
            aria-expanded={isAsking}
            onClick={() => setIsAsking(!isAsking)}
            title={isKnown ? undefined : userId}
            className={pill(!isKnown)}
          >
            <span className="grid size-9 place-items-center">
              <UserRoundSearch aria-hidden="true" className="size-4.5" />
            </span>
            {isKnown ? 'Somebody else' : shortId(userId)}
          </button>
        </li>
      </ul>
      {isAsking && <AnyId shown={isKnown ? '' : userId} onChoose={choose} />}
    </div>
  )
}

const pill = (isChosen: boolean) =>
  clsx(
    'flex min-h-12 items-center gap-2 rounded-full border py-1 pr-4 pl-1 text-sm font-semibold transition',
    isChosen ? 'border-text bg-text text-surface' : 'border-line hover:bg-surface-soft',
  )

/** The start of an id: ids have no words to cut between. */
export const shortId = (id: string) => (id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id)

function AnyId({ shown, onChoose }: { shown: string; onChoose: (userId: string) => void }) {
  const id = useId()
  const [text, setText] = useState(shown)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (text.trim()) onChoose(text.trim())
  }
  return (
    <form onSubmit={submit} className="flex min-w-0 items-end gap-2 lg:max-w-lg">
      <div className="flex min-w-0 grow flex-col gap-1">
        <label htmlFor={id} className="text-sm">
          Id of a user
        </label>
        <input
          id={id}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          // It was just asked for.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          className="min-h-12 w-full rounded-full border border-control-line bg-surface px-5 text-base lg:text-sm"
        />
      </div>
      <Button type="submit" className="shrink-0" disabled={!text.trim()}>
        Show
      </Button>
    </form>
  )
}
