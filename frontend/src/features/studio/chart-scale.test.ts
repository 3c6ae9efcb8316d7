import { expect, it } from 'vitest'
import { ceilingOf, CHART, chartScale, smoothed } from '@/features/studio/chart-scale'

it('spreads values from edge to edge, higher ones further up', () => {
  const { x, y, path } = chartScale(3, 0.5)
  expect([x(0), x(2)]).toEqual([CHART.left, CHART.width - CHART.right])
  expect([y(0), y(0.5)]).toEqual([CHART.height - CHART.bottom, CHART.top])
  expect(path([0, 0.25, 0.5]).split('L')).toHaveLength(3)
  expect(chartScale(1, 0).path([0])).not.toMatch(/NaN/)
})

it('smooths by neighbours and invents nothing at the ends', () => {
  expect(smoothed([0, 3, 6], 1)).toEqual([1.5, 3, 4.5])
  expect(smoothed([1, 2], 0)).toEqual([1, 2])
  expect(smoothed([], 2)).toEqual([])
})

it('ends its axis at a round share', () => {
  expect([[0.1], [0.26], [0.75], [0.99], []].map(ceilingOf)).toEqual([0.25, 0.5, 0.75, 1, 0.25])
})
