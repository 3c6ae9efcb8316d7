import { expect, it } from 'vitest'
import { spanOf } from '@/features/search/price-range'

it('reads a span of prices as people write it', () => {
  expect(spanOf('10', '20')).toEqual({ minimum: 10, maximum: 20 })
  expect(spanOf(' 9,50', '')).toEqual({ minimum: 9.5, maximum: undefined })
  expect(spanOf('', '0')).toEqual({ minimum: undefined, maximum: 0 })
})

it('turns a span the right way round', () => {
  expect(spanOf('50', '20')).toEqual({ minimum: 20, maximum: 50 })
})

it('takes what is no amount for none', () => {
  expect(spanOf('cheap', '-5')).toEqual({ minimum: undefined, maximum: undefined })
})
