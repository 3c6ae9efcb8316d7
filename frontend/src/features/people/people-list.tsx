import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { Check, UserRoundPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Avatar } from '@/features/people/avatar'
import { personasQuery } from '@/features/people/personas-query'
import { useBecome } from '@/features/people/use-become'
import { useShop } from '@/lib/shop'
import { newVisitor, oneself, type Shopper } from '@/lib/shopper'

const PERSONAS = 6
const rowClass = 'flex min-h-16 w-full items-center gap-3.5 rounded-card px-3 py-2 text-left'

/** Everybody who may shop here: oneself, the demo's people, somebody new. */
export function PeopleList({ onChosen }: { onChosen?: () => void }) {
  const { api, shopper, storage } = useShop()
  const personas = useQuery(personasQuery(api))
  const become = useBecome()
  const choose = (chosen: Shopper) => {
    onChosen?.()
    become(chosen)
  }
  const people = [
    oneself(storage),
    ...(personas.data ?? []),
    ...(shopper.kind === 'visitor' ? [shopper] : []),
  ]

  return (
    <div aria-busy={personas.isPending} data-testid="people-list">
      <ul className="-mx-3 flex flex-col gap-0.5">
        {people.map((person) => (
          <li key={person.userId}>
            <PersonButton
              person={person}
              isActive={person.userId === shopper.userId}
              onChoose={() => choose(person)}
            />
          </li>
        ))}
        {personas.isPending &&
          Array.from({ length: PERSONAS }, (_, row) => <PersonSkeleton key={row} />)}
        <li>
          <Row
            face={<NewFace />}
            name="New visitor"
            tagline="Somebody else each time, with a fresh start"
            onClick={() => choose(newVisitor())}
          />
        </li>
      </ul>
      {personas.isError && (
        <p role="alert" className="mt-3 flex items-center gap-3 text-sm text-text-soft">
          We can’t show the others right now.
          <Button look="outline" onClick={() => void personas.refetch()}>
            Try again
          </Button>
        </p>
      )}
    </div>
  )
}

interface PersonProps {
  person: Shopper
  isActive: boolean
  onChoose: () => void
}

function PersonButton({ person, isActive, onChoose }: PersonProps) {
  return (
    <Row
      face={<Avatar shopper={person} />}
      name={person.name}
      tagline={person.tagline}
      isActive={isActive}
      onClick={onChoose}
    />
  )
}

interface RowProps {
  face: ReactNode
  name: string
  tagline: string
  isActive?: boolean
  onClick: () => void
}

function Row({ face, name, tagline, isActive = false, onClick }: RowProps) {
  return (
    <button
      type="button"
      aria-current={isActive || undefined}
      onClick={onClick}
      className={clsx(
        rowClass,
        'transition active:scale-[0.99]',
        isActive ? 'bg-accent-soft' : 'hover:bg-surface-soft',
      )}
    >
      {face}
      <span className="flex min-w-0 grow flex-col">
        <span className="font-semibold">{name}</span>
        <span className="text-sm text-pretty text-text-soft">{tagline}</span>
      </span>
      {isActive && <Check aria-hidden="true" className="size-5 shrink-0 text-accent" />}
    </button>
  )
}

function NewFace() {
  return (
    <span
      aria-hidden="true"
      className="grid size-11 shrink-0 place-items-center rounded-full border border-dashed border-control-line text-text-soft"
    >
      <UserRoundPlus className="size-5" />
    </span>
  )
}

function PersonSkeleton() {
  return (
    <li aria-hidden="true" className={rowClass}>
      <span className="skeleton size-11 shrink-0 rounded-full!" />
      <span className="flex grow flex-col gap-2">
        <span className="skeleton h-4 w-20" />
        <span className="skeleton h-3.5 w-4/5" />
      </span>
    </li>
  )
}
