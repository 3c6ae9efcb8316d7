import { lazy, useState, type ComponentType } from 'react'

/** A page that is not part of the first load. */
export interface PageCode {
  /** Fetches its code, once. */
  load: () => Promise<unknown>
  Page: ComponentType
}

export function pageCode(fetchPage: () => Promise<ComponentType>): PageCode {
  let fetched: ComponentType | null = null
  const load = async () => (fetched = await fetchPage())
  const Later = lazy(async () => ({ default: await load() }))
  // What is there is not waited for: after the shortest wait React holds the rest back for a while.
  function Page() {
    const [Shown] = useState(() => fetched ?? Later)
    return <Shown />
  }
  return { load, Page }
}
