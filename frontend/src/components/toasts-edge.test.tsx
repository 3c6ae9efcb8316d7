import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { notify, Toasts } from '@/components/toasts'

afterEach(() => void vi.useRealTimers())

const MESSAGE = 'Your data is in your downloads'

it('passes also when it moves to the other edge under the pointer', async () => {
  const view = render(<Toasts edge="bottom" />)
  notify(MESSAGE)
  await screen.findByText(MESSAGE)
  vi.useFakeTimers()
  fireEvent.mouseEnter(screen.getByRole('list'))
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(screen.getByText(MESSAGE)).toBeDefined()
  view.rerender(<Toasts edge="top" />)
  await act(() => vi.advanceTimersByTimeAsync(100))
  expect(screen.getByText(MESSAGE)).toBeDefined()
  await act(() => vi.advanceTimersByTimeAsync(10_000))
  expect(screen.queryByText(MESSAGE)).toBeNull()
})
