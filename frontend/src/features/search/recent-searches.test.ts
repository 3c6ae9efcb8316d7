import { expect, it } from 'vitest'
import { MAX_RECENT, withoutSearch, withSearch } from '@/features/search/recent-searches'

const submit = (queries: string[]) => queries.reduce<string[]>(withSearch, [])

it('has the newest first, each once', () => {
  expect(submit(['lamp', 'mug', 'lamp'])).toEqual(['lamp', 'mug'])
})

it('takes the same in other letters or with other spaces for the same, in its newest spelling', () => {
  expect(submit(['Desk  lamp', 'mug', 'desk lamp'])).toEqual(['desk lamp', 'mug'])
  expect(withoutSearch(['Desk  lamp', 'mug'], 'desk LAMP')).toEqual(['mug'])
})

it('lets go of the oldest when there are too many', () => {
  const queries = Array.from({ length: MAX_RECENT + 3 }, (_, n) => `query ${n}`)
  expect(submit(queries)).toEqual(queries.slice(-MAX_RECENT).reverse())
})
