import { useEffect, useRef } from 'react'
import { useKept } from '@/lib/use-kept'

/** What each key does, by its name in lower case. */
export type Keys = Record<string, () => void>

/** Letters can be switched off: voice input and slips of the hand press them, too. */
export function useLetterKeys() {
  return useKept('letter-keys', true)
}

/**
 * Keys that work wherever the focus is, except where they mean something already: while typing, in
 * a dialog or menu, and the space bar on what it presses. One press is one action.
 */
export function useKeys(keys: Keys, isActive = true): void {
  const { value: hasLetters } = useLetterKeys()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })

  useEffect(() => {
    if (!isActive) return
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const act = latest.current[key]
      if (!act || event.defaultPrevented || isMeantForOthers(event)) return
      if (!hasLetters && key.length === 1 && key !== ' ') return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isActive, hasLetters])
}

const TYPING = 'input:not([type=range]), textarea, select, [contenteditable], [role=menu]'
const PRESSED_BY_SPACE = 'button, a, summary'

function isMeantForOthers({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || document.querySelector('dialog[open]')) return true
  if (!(target instanceof Element)) return false
  return target.closest(key === ' ' ? `${TYPING}, ${PRESSED_BY_SPACE}` : TYPING) !== null
}
