import { beforeEach, expect, it } from 'vitest'
import { WatchMeter } from '@/features/feed/watch-meter'

let now = 0
beforeEach(() => (now = 5_000))

const LENGTH = 10
const newMeter = () => new WatchMeter(() => now)
const pass = (seconds: number) => (now += seconds * 1_000)

it('counts the time between play and pause, and only that', () => {
  const meter = newMeter()
  pass(3)
  meter.run(2)
  pass(4)
  meter.rest()
  pass(60)
  meter.run(6)
  pass(1.5)
  meter.rest()
  expect(meter.take(LENGTH, 7.5)).toEqual({
    duration_seconds: 5.5,
    start_seconds: 2,
    completion: 0.55,
    loops: 0,
  })
})

it('takes being told again that it plays, or rests, for nothing new', () => {
  const meter = newMeter()
  meter.rest()
  meter.run(0)
  pass(1)
  meter.run(1)
  pass(1)
  meter.rest()
  meter.rest()
  expect(meter.take(LENGTH, 2)?.duration_seconds).toBe(2)
})

it('does not take a place for time: who jumps to the end has not watched the clip', () => {
  const meter = newMeter()
  meter.run(0)
  pass(0.5)
  meter.rest() // Seeks.
  meter.run(9.8)
  pass(0.2)
  meter.rest()
  expect(meter.take(LENGTH, 10)).toMatchObject({ duration_seconds: 0.7, completion: 0.07 })
})

it('counts every time round', () => {
  const meter = newMeter()
  meter.run(0)
  pass(10)
  meter.loop()
  pass(10)
  meter.loop()
  pass(5)
  expect(meter.take(LENGTH, 5)).toMatchObject({ completion: 2.5, loops: 2 })
})

it('tells what was watched once, and of what comes after it only the rest', () => {
  const meter = newMeter()
  meter.run(1)
  pass(4)
  meter.loop()
  expect(meter.take(LENGTH, 5)).toMatchObject({ duration_seconds: 4, start_seconds: 1, loops: 1 })
  expect(meter.take(LENGTH, 5)).toBeNull()
  pass(2)
  meter.rest()
  expect(meter.take(LENGTH, 7)).toMatchObject({ duration_seconds: 2, start_seconds: 5, loops: 0 })
  meter.run(0)
  pass(3)
  meter.rest()
  expect(meter.take(LENGTH, 3)).toMatchObject({ duration_seconds: 3, start_seconds: 0 })
  expect(meter.take(LENGTH, 3)).toBeNull()
})

it('tells nothing of what only flew by, and does not lose it either', () => {
  const meter = newMeter()
  meter.run(0)
  pass(0.06)
  meter.rest()
  expect(meter.take(LENGTH, 0)).toBeNull()
  meter.run(0)
  pass(0.06)
  meter.rest()
  expect(meter.take(LENGTH, 0)?.duration_seconds).toBe(0.12)
})

it('adds up to the time that ran, however it is cut into pieces', () => {
  let seed = 11
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  for (let round = 0; round < 100; round += 1) {
    const meter = newMeter()
    let [isRunning, ran, told] = [false, 0, 0]
    for (let step = 0; step < 40; step += 1) {
      const seconds = random()
      pass(seconds)
      if (isRunning) ran += seconds
      const choice = random()
      if (choice < 0.4) meter.run(random() * LENGTH)
      else if (choice < 0.7) meter.rest()
      else told += meter.take(LENGTH, 0)?.duration_seconds ?? 0
      if (choice < 0.7) isRunning = choice < 0.4
    }
    meter.rest()
    told += meter.take(LENGTH, 0)?.duration_seconds ?? 0
    expect(Math.abs(told - ran)).toBeLessThan(0.15)
  }
})
