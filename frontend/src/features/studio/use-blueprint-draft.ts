import { useEffect, useMemo, useState } from 'react'
import { checkBlueprint } from '@/features/studio/studio-api'
import { drawable, readText, textOf } from '@/features/studio/blueprint-text'
import type { Blueprint, Problem } from '@/features/studio/studio-types'
import { ApiError } from '@/lib/api-error'
import { useShop } from '@/lib/shop'

/** This long after the last key the shop is asked what it makes of the text. */
const CHECKED_AFTER_MS = 500

interface Verdict {
  text: string
  problems: Problem[] | null
  error: Error | null
}

/** The blueprint as somebody writes it, what of it can be drawn, and what the shop says to it. */
export function useBlueprintDraft(stored: Blueprint | undefined) {
  const { api } = useShop()
  const [written, setText] = useState<string | null>(null)
  const original = useMemo(() => (stored ? textOf(stored) : ''), [stored])
  const text = written ?? original
  const isChanged = written !== null && written !== original
  const read = useMemo(() => readText(text), [text])
  const drawn = useMemo(() => (isChanged ? drawable(read.value) : null), [isChanged, read])

  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!isChanged || read.problem) return
    let isCurrent = true
    const tell = (said: Omit<Verdict, 'text'>) => {
      if (isCurrent) setVerdict({ text, ...said })
    }
    const timer = setTimeout(() => {
      checkBlueprint(api, read.value).then(
        (problems) => tell({ problems, error: null }),
        (error: unknown) => tell(refusalOf(error as Error)),
      )
    }, CHECKED_AFTER_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [api, isChanged, read, text, attempt])

  const said = verdict?.text === text ? verdict : null
  return {
    text,
    setText,
    isChanged,
    discard: () => setText(null),
    /** What was written is stored; what was written since stays. */
    stored: () => setText((now) => (now === written ? null : now)),
    drawn,
    /** Null while the shop has not answered. */
    problems: !isChanged ? [] : read.problem ? [read.problem] : (said?.problems ?? null),
    error: isChanged ? (said?.error ?? null) : null,
    checkAgain: () => setAttempt(attempt + 1),
    /** As it is written, for the shop. Only one without problems makes sense there. */
    blueprint: read.value as Blueprint | null,
  }
}

/** A shop that will not even look at it has said what is wrong; another failure may pass. */
function refusalOf(error: Error): Omit<Verdict, 'text'> {
  if (!(error instanceof ApiError) || error.isTransient) return { problems: null, error }
  return { problems: [{ where: '', problem: error.message }], error: null }
}
