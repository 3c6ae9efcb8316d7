import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BrowserRouter, useLocation } from 'react-router'
import { expect, it, vi } from 'vitest'
import { JumpLink } from '@/components/jump-link'

function Page() {
  const { key, hash } = useLocation()
  return (
    <>
      <JumpLink to="place">Go there</JumpLink>
      <section id="place" tabIndex={-1} aria-label="Place" />
      <output>{key + hash}</output>
    </>
  )
}

it('goes to a place on the page, which stays the same entry in the history', async () => {
  const scroll = vi.fn()
  Element.prototype.scrollIntoView = scroll
  window.history.replaceState({ key: 'here', usr: null, idx: 2 }, '')
  render(
    <BrowserRouter>
      <Page />
    </BrowserRouter>,
  )
  await userEvent.setup({ delay: null }).click(screen.getByRole('link', { name: 'Go there' }))
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Place' }))
  expect(scroll).toHaveBeenCalledOnce()
  expect(screen.getByRole('status').textContent).toBe('here')
  expect(window.history.state).toMatchObject({ idx: 2 })
})
