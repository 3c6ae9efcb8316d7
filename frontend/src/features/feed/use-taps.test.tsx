import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useTaps } from '@/features/feed/use-taps'

function Picture({ onTap, onDouble }: { onTap: () => void; onDouble: (at: object) => void }) {
  return <button onClick={useTaps(onTap, onDouble)}>Picture</button>
}

/** Taps at moments and places; a key's press has no count of clicks. */
function renderPicture() {
  const onTap = vi.fn()
  const onDouble = vi.fn()
  render(<Picture onTap={onTap} onDouble={onDouble} />)
  const tap = (at: number, x = 100, detail = 1) => {
    const event = new MouseEvent('click', { bubbles: true, clientX: x, clientY: 50, detail })
    Object.defineProperty(event, 'timeStamp', { value: at })
    fireEvent(screen.getByRole('button'), event)
  }
  return { onTap, onDouble, tap }
}

it('acts on a single tap at once', () => {
  const { onTap, onDouble, tap } = renderPicture()
  tap(1_000)
  expect(onTap).toHaveBeenCalledOnce()
  tap(1_600)
  expect(onTap).toHaveBeenCalledTimes(2)
  expect(onDouble).not.toHaveBeenCalled()
})

it('takes back the first of two quick taps, which are a double one', () => {
  const { onTap, onDouble, tap } = renderPicture()
  tap(1_000)
  tap(1_200, 110)
  expect(onTap).toHaveBeenCalledTimes(2)
  expect(onDouble.mock.calls).toEqual([[{ x: 110, y: 50 }]])
  tap(1_400)
  expect(onTap).toHaveBeenCalledTimes(2)
  expect(onDouble).toHaveBeenCalledTimes(2)
})

it('takes quick taps far apart, and presses of a key, as single ones', () => {
  const { onTap, onDouble, tap } = renderPicture()
  tap(1_000)
  tap(1_100, 300)
  tap(1_200, 300, 0)
  tap(1_250, 300, 0)
  expect(onTap).toHaveBeenCalledTimes(4)
  expect(onDouble).not.toHaveBeenCalled()
})
