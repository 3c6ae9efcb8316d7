import { Clapperboard, ShoppingBag } from 'lucide-react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

export const RESULT_TABS = [
  { name: 'products', label: 'Products', icon: ShoppingBag },
  { name: 'videos', label: 'Videos', icon: Clapperboard },
] as const

export type ResultTab = (typeof RESULT_TABS)[number]['name']

const PARAM = 'tab'

export function tabIn(params: URLSearchParams): ResultTab {
  return params.get(PARAM) === 'videos' ? 'videos' : 'products'
}

/** Which results are shown; it stands in the address, beside the query and how it is narrowed. */
export function useResultTab() {
  const [params] = useSearchParams()
  const state = useLocation().state as unknown
  const navigate = useNavigate()
  const tab = tabIn(params)
  const choose = (next: ResultTab) => {
    if (next === tab) return
    const address = new URLSearchParams(params)
    if (next === 'products') address.delete(PARAM)
    else address.set(PARAM, next)
    // Not a step of its own in the history: back leads to where the search came from.
    void navigate({ search: address.toString() }, { state, replace: true })
  }
  return { tab, choose }
}
