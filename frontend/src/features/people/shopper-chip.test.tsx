import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { renderApp } from '@/testing/render-app'

vi.mock('@/features/people/people-sheet', () => {
  throw new Error('This code does not come.')
})

it('says when the list of people does not load', async () => {
  renderApp('/find')
  const user = userEvent.setup({ delay: null })
  const [chip] = await screen.findAllByRole('button', { name: /who is shopping/ })
  if (chip) await user.click(chip)
  expect(await screen.findByText(/list of people did not load/)).toBeDefined()
})
