import { act, renderHook } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { MemoryRouter, useNavigate } from 'react-router'
import { expect, test, vi } from 'vitest'
import { useScrollMemory } from '@/app/use-scroll-memory'

function Router({ children }: PropsWithChildren) {
  return <MemoryRouter initialEntries={['/studio?tab=live']}>{children}</MemoryRouter>
}

function open() {
  const { result } = renderHook(
    () => {
      useScrollMemory()
      return useNavigate()
    },
    { wrapper: Router },
  )
  const scrollTo = vi.fn()
  window.scrollTo = scrollTo
  return { go: result.current, scrollTo }
}

function scrollDown(to: number): void {
  Object.defineProperty(window, 'scrollY', { value: to, configurable: true })
  window.dispatchEvent(new Event('scroll'))
}

test('a tab of a page is chosen where it stands, and found there again', () => {
  const { go, scrollTo } = open()
  scrollDown(500)
  act(() => void go('/studio?tab=tune', { replace: true }))
  expect(scrollTo).not.toHaveBeenCalled()
  act(() => void go('/cart'))
  expect(scrollTo).toHaveBeenLastCalledWith(0, 0)
  scrollDown(0)
  act(() => void go(-1))
  expect(scrollTo).toHaveBeenLastCalledWith(0, 500)
})

test('another page in place of this one starts at its top', () => {
  const { go, scrollTo } = open()
  scrollDown(500)
  act(() => void go('/cart', { replace: true }))
  expect(scrollTo).toHaveBeenLastCalledWith(0, 0)
})
