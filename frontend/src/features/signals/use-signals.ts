import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type MouseEvent } from 'react'
import { notify } from '@/components/toasts'
import { useShop, useSignalsVersion } from '@/lib/shop'
import { signalsQuery } from '@/lib/signals-query'
import type { Signal } from '@/lib/shop-types'

/** What steers this person's card, newest first, and how to take one of it back. */
export function useSignals() {
  const shop = useShop()
  const version = useSignalsVersion()
  const query = useQuery({
    ...signalsQuery(shop, version),
    placeholderData: keepPreviousData,
  })
  const [forgotten, setForgotten] = useState<ReadonlySet<string>>(new Set())

  /** It is gone at once, and back with a word on why when the shop did not take it. */
  const forget = ({ event_id }: Signal, event: MouseEvent<HTMLElement>) => {
    focusNeighbour(event.currentTarget)
    setForgotten((ids) => new Set(ids).add(event_id))
    shop.signals.forget(event_id).then(
      () => notify('Forgotten. Your next card does without it'),
      () => {
        setForgotten((ids) => new Set([...ids].filter((id) => id !== event_id)))
        notify('This could not be forgotten. Try again in a moment')
      },
    )
  }
  const signals = query.data?.signals.filter(({ event_id }) => !forgotten.has(event_id))
  return { ...query, signals, forget }
}

/** The row with the focus goes: the next one has it then, else the one before, else the section. */
function focusNeighbour(button: HTMLElement): void {
  const row = button.closest('li')
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  const target = next?.querySelector<HTMLElement>('button') ?? button.closest('section')
  target?.focus()
}
