import { act, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { notify, Toasts } from '@/components/toasts'

vi.mock('sonner', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

it('does not take the page along when its code does not come', async () => {
  await act(async () => {
    render(
      <>
        <h1>The page</h1>
        <Toasts />
      </>,
    )
    notify('Removed from your cart')()
    await vi.dynamicImportSettled()
  })
  expect(screen.getByRole('heading', { name: 'The page' })).toBeDefined()
})
