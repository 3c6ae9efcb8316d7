import { expect, it } from 'vitest'
import { ellipsisPlace } from '@/components/ellipsis-place'

/** Two lines of 20 px. */
const box = { left: 100, top: 50, right: 300, bottom: 90 }
/** Letters of 16 px height in a line of 20 px, `from` and `to` pixels into it. */
const onLine = (line: number, from: number, to: number) => ({
  left: 100 + from,
  right: 100 + to,
  top: 52 + 20 * line,
  bottom: 68 + 20 * line,
})

it('is nowhere when all lines fit', () => {
  expect(ellipsisPlace(box, [onLine(0, 0, 190), onLine(1, 0, 40)])).toBeNull()
  expect(ellipsisPlace(box, [])).toBeNull()
})

it('is behind the last word of the last line that fits', () => {
  const lines = [onLine(0, 0, 190), onLine(1, 0, 172.5), onLine(2, 0, 90), onLine(3, 0, 10)]
  expect(ellipsisPlace(box, lines)).toEqual({ x: 172.5, y: 22 })
})

it('is behind the last of several pieces of that line', () => {
  const lines = [onLine(0, 0, 190), onLine(1, 0, 60), onLine(1, 64, 150), onLine(2, 0, 90)]
  expect(ellipsisPlace(box, lines)).toMatchObject({ x: 150 })
})

it('is not moved by space that takes no room', () => {
  const lines = [onLine(0, 0, 190), onLine(1, 0, 60), onLine(2, 0, 0)]
  expect(ellipsisPlace(box, lines)).toBeNull()
})
