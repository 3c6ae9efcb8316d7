import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { createShop, ShopContext } from '@/lib/shop'
import { useKept } from '@/lib/use-kept'

const NONE: Record<string, string> = {}

function renderKept(shop = createShop()) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ShopContext value={shop}>{children}</ShopContext>
  )
  return { shop, ...renderHook(() => useKept('likes', NONE), { wrapper }) }
}

it('shows a change everywhere at once, and on the next visit', () => {
  const { shop, result: here } = renderKept()
  const { result: there } = renderKept(shop)
  act(() => here.current.write({ v1: 'e1' }))
  expect(there.current.value).toEqual({ v1: 'e1' })
  expect(there.current.read()).toEqual({ v1: 'e1' })
  expect(renderKept(createShop()).result.current.value).toEqual({ v1: 'e1' })
})

it('begins anew where something else was written', () => {
  const { shop, result } = renderKept()
  for (const written of ['[1]', 'null', '"text"', 'not json']) {
    shop.kept.set('likes', written)
    expect(result.current.read()).toEqual({})
  }
})
