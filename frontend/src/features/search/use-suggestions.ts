import { useEffect, useState } from 'react'
import { answerOf } from '@/lib/api'
import { useShop } from '@/lib/shop'
import type { SuggestionGroup } from '@/lib/shop-types'

/** From so many characters on there is something to suggest. */
const FEWEST = 2
/** How long a hand rests on the keys before it is asked. */
const REST_MS = 80

interface Answer {
  typed: string
  groups: SuggestionGroup[]
}

const NONE: SuggestionGroup[] = []

/**
 * What the shop suggests for what is typed so far. Until the next answer is there, the last one
 * stands as long as it may still fit. Help that does not come is no failure: there is none then.
 */
export function useSuggestions(text: string): SuggestionGroup[] {
  const { api, userId } = useShop()
  const typed = text.trim()
  const isAsked = typed.length >= FEWEST
  const [answer, setAnswer] = useState<Answer>({ typed: '', groups: NONE })

  useEffect(() => {
    if (!isAsked) return
    const call = new AbortController()
    const ask = async () => {
      const query = { q: typed, user_id: userId }
      const { groups } = await answerOf(
        api.GET('/suggest', { params: { query }, signal: call.signal }),
      )
      if (!call.signal.aborted) setAnswer({ typed, groups })
    }
    const timer = setTimeout(() => void ask().catch(() => undefined), REST_MS)
    return () => {
      clearTimeout(timer)
      call.abort()
    }
  }, [api, userId, typed, isAsked])

  const isNear = typed.startsWith(answer.typed) || answer.typed.startsWith(typed)
  return isAsked && isNear ? answer.groups : NONE
}
