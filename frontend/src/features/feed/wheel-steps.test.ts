import { expect, it } from 'vitest'
import { WheelSteps } from '@/features/feed/wheel-steps'

/** Pixels and moments of wheel events; returns the steps that came of them. */
function turn(events: [pixels: number, at: number][], steps = new WheelSteps()): number[] {
  return events.map(([pixels, at]) => steps.take(pixels, at)).filter((step) => step !== 0)
}

/** A stroke on a trackpad: it swells, then fades out for a second. */
function stroke(start: number, sign: 1 | -1 = 1): [number, number][] {
  const sizes = [4, 18, 40, 62, 80]
  for (let size = 76; size > 1; size *= 0.93) sizes.push(Math.round(size))
  return sizes.map((size, index) => [sign * size, start + index * 16])
}

it('takes one step for a notch, and one for each that follows', () => {
  expect(turn([[100, 0]])).toEqual([1])
  expect(
    turn([
      [100, 0],
      [100, 300],
      [-100, 600],
    ]),
  ).toEqual([1, 1, -1])
})

it('takes one step for a stroke on a trackpad, however long it fades', () => {
  expect(turn(stroke(0))).toEqual([1])
  expect(turn([...stroke(0), ...stroke(2_000), ...stroke(4_000, -1)])).toEqual([1, 1, -1])
})

it('takes a new push as one though the last has not faded out', () => {
  expect(turn([...stroke(0).slice(0, 30), ...stroke(30 * 16)])).toEqual([1, 1])
})

it('takes no step for a touch that is not meant', () => {
  expect(
    turn([
      [3, 0],
      [5, 16],
      [2, 32],
    ]),
  ).toEqual([])
})

it('turns round at once, past the time for which a step rests', () => {
  expect(
    turn([
      [60, 0],
      [-60, 260],
    ]),
  ).toEqual([1, -1])
})

it('never takes two steps within a quarter of a second, whatever comes', () => {
  let seed = 7
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  for (let round = 0; round < 200; round += 1) {
    const steps = new WheelSteps()
    let at = 0
    let last = -Infinity
    for (let event = 0; event < 60; event += 1) {
      at += random() * 120
      if (steps.take((random() - 0.5) * 300, at) === 0) continue
      expect(at - last).toBeGreaterThanOrEqual(250)
      last = at
    }
  }
})
