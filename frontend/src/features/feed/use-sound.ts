import { useCallback, useEffect, useState } from 'react'
import { useKept } from '@/lib/use-kept'

export interface Sound {
  isMuted: boolean
  toggle: () => void
  /** The browser did not let a clip be heard. */
  refuse: () => void
}

/**
 * Whether clips are heard: silent at first, then as this person last wished. A browser may refuse
 * sound until somebody has touched the page; it comes on with the first touch.
 */
export function useSound(): Sound {
  const { value: isWanted, write } = useKept('sound', false)
  const [isRefused, setRefused] = useState(false)

  useEffect(() => {
    if (!isRefused) return
    const allow = () => setRefused(false)
    // What comes last of a press, so that the button for the sound still sees how things were.
    window.addEventListener('click', allow)
    window.addEventListener('keyup', allow)
    return () => {
      window.removeEventListener('click', allow)
      window.removeEventListener('keyup', allow)
    }
  }, [isRefused])

  const refuse = useCallback(() => setRefused(true), [])
  const toggle = () => {
    write(isRefused || !isWanted)
    setRefused(false)
  }
  return { isMuted: isRefused || !isWanted, toggle, refuse }
}
