import { afterEach, expect, it, vi } from 'vitest'
import { loadPageAt } from '@/app/app'

vi.mock('@/features/cart/cart-page', () => new Promise(() => undefined))

afterEach(() => vi.useRealTimers())

it('waits for the code of the page that is opened, but not for ever', async () => {
  vi.useFakeTimers()
  const over = vi.fn()
  void loadPageAt('/cart').then(over)
  await vi.advanceTimersByTimeAsync(500)
  expect(over).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(600)
  expect(over).toHaveBeenCalled()
})
