import { useNavigate } from 'react-router'
import { notify } from '@/components/toasts'
import { pagePaths } from '@/lib/paths'
import { useShop, useSwitchShopper } from '@/lib/shop'
import type { Shopper } from '@/lib/shopper'

/** Makes somebody the one who shops here, and opens their feed. */
export function useBecome(): (shopper: Shopper) => void {
  const { userId } = useShop()
  const switchTo = useSwitchShopper()
  const navigate = useNavigate()
  return (shopper) => {
    if (shopper.userId === userId) return
    switchTo(shopper)
    void navigate(pagePaths.forYou)
    notify(greetings[shopper.kind](shopper.name))
  }
}

const greetings: Record<Shopper['kind'], (name: string) => string> = {
  self: () => 'You are yourself again',
  persona: (name) => `You are now ${name}`,
  visitor: () => 'You are now somebody new to the shop',
}
