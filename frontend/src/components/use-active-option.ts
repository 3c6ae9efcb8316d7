import { useEffect, useState, type KeyboardEvent } from 'react'

/**
 * The keys of a combobox whose list is a listbox: the focus stays in the box while the arrows go
 * through the options of the list with this id (WAI-ARIA, "Combobox Pattern"). Home and End do so,
 * too, once an option is active; until then they are the box's own, as are all other keys.
 */
export function useActiveOption(listId: string) {
  const [active, setActive] = useState<string | undefined>()

  useEffect(() => {
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  /** Does what a key means in an open list. */
  const onKeyDown = (event: KeyboardEvent) => {
    const list = document.getElementById(listId)
    const options = [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
    const here = options.findIndex(({ id }) => id === active)
    const last = options.length - 1
    const isIn = here >= 0
    const steps: Record<string, number> = {
      ArrowDown: here === last ? -1 : here + 1,
      ArrowUp: isIn ? here - 1 : last,
      ...(isIn && { Home: 0, End: last }),
    }
    const next = steps[event.key]
    if (event.nativeEvent.isComposing) return
    if (next !== undefined) setActive(options[next]?.id)
    else if (isIn && event.key === 'Enter') options[here]?.click()
    else if (isIn && event.key === 'Delete')
      options[here]?.querySelector<HTMLElement>('[data-remove]')?.click()
    else return
    event.preventDefault()
  }
  return { active, setActive, onKeyDown }
}
