import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { renderApp } from '@/testing/render-app'

const sheet = vi.hoisted(() => ({ comes: false }))
vi.mock('@/features/people/people-sheet', async (original) => {
  if (!sheet.comes) throw new Error('This code does not come.')
  return await original()
})

it('says when the list of people does not load, and asks for it again when pressed again', async () => {
  renderApp('/find')
  const user = userEvent.setup({ delay: null })
  const [chip] = await screen.findAllByRole('button', { name: /who is shopping/ })
  if (!chip) throw new Error('Nobody is shopping.')
  await user.click(chip)
  expect(await screen.findByText(/list of people did not load/)).toBeDefined()
  expect(screen.queryByRole('dialog')).toBeNull()
  sheet.comes = true
  await user.click(chip)
  expect(await screen.findByRole('dialog', { name: 'Who is shopping?' })).toBeDefined()
})
