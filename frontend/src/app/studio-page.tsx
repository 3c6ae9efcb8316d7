import { useQuery } from '@tanstack/react-query'
import { Avatar } from '@/features/people/avatar'
import { personasQuery } from '@/features/people/personas-query'
import { StudioPage as Studio } from '@/features/studio/studio-page'
import { useShop } from '@/lib/shop'

/** The feed's engine, with the demo's people to look at. */
export default function StudioPage() {
  const { api } = useShop()
  const personas = useQuery(personasQuery(api))
  return <Studio personas={personas.data ?? []} face={Avatar} />
}
