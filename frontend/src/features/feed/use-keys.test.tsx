import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useKeys, useLetterKeys, type Keys } from '@/features/feed/use-keys'
import { createShop, ShopContext } from '@/lib/shop'

function Page({ keys, isActive = true }: { keys: Keys; isActive?: boolean }) {
  useKeys(keys, isActive)
  const letters = useLetterKeys()
  return (
    <>
      <input aria-label="Words" />
      <input type="range" aria-label="Place" />
      <button onClick={() => letters.write(false)}>No letters</button>
      <dialog />
    </>
  )
}

function renderPage(isActive?: boolean) {
  const keys = { j: vi.fn(), ' ': vi.fn(), arrowdown: vi.fn() }
  const shop = createShop()
  const page = (
    <ShopContext value={shop}>
      <Page keys={keys} isActive={isActive} />
    </ShopContext>
  )
  render(page)
  const counts = () => Object.values(keys).map((act) => act.mock.calls.length)
  const pressAll = (target: Element) => {
    for (const key of ['j', ' ', 'ArrowDown']) fireEvent.keyDown(target, { key })
    return counts()
  }
  return { keys, pressAll }
}

it('acts wherever the focus is, on capitals too, and once for a key held down', () => {
  const { keys, pressAll } = renderPage()
  expect(pressAll(document.body)).toEqual([1, 1, 1])
  expect(pressAll(screen.getByRole('slider'))).toEqual([2, 2, 2])
  fireEvent.keyDown(document.body, { key: 'J' })
  fireEvent.keyDown(document.body, { key: 'j', repeat: true })
  expect(keys.j).toHaveBeenCalledTimes(3)
})

it('leaves the space bar to a button that has the focus', () => {
  const { pressAll } = renderPage()
  expect(pressAll(screen.getByRole('button'))).toEqual([1, 0, 1])
})

it('does nothing while somebody types, in a dialog, or with other keys held', () => {
  const { keys, pressAll } = renderPage()
  expect(pressAll(screen.getByRole('textbox'))).toEqual([0, 0, 0])
  fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true })
  expect(keys.j).not.toHaveBeenCalled()
  document.querySelector('dialog')?.showModal()
  expect(pressAll(document.body)).toEqual([0, 0, 0])
})

it('does nothing while it is not active', () => {
  expect(renderPage(false).pressAll(document.body)).toEqual([0, 0, 0])
})

it('has letters that can be switched off, which leaves the other keys', () => {
  const { pressAll } = renderPage()
  fireEvent.click(screen.getByRole('button'))
  expect(pressAll(document.body)).toEqual([0, 1, 1])
})
