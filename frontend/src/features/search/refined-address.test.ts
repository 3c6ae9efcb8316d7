import { describe, expect, it } from 'vitest'
import { filtersOf, readRefinement, refinedPath } from '@/features/search/refined-address'
import { UNREFINED, type Refinement } from '@/features/search/refinement'
import { withKey } from '@/features/search/choice'

const read = (search: string) => readRefinement(new URLSearchParams(search))
const EVERYTHING: Refinement = {
  category: ['Speakers', 'Cases & bags'],
  brand: ['Lumo'],
  attribute: ['colour:green', 'colour:midnight blue', 'audience:boys'],
  min_price: 4.99,
  max_price: 0.5,
  min_rating: 4,
  in_stock: true,
  sort: 'price_low',
  without: ['price', '-material:leather'],
  exact: true,
}

describe('the address', () => {
  it('holds all of a refinement, and gives it back', () => {
    const path = refinedPath('speaker & co', EVERYTHING)
    const { pathname, searchParams } = new URL(path, 'http://shop')
    expect(pathname).toBe('/find')
    expect(searchParams.get('q')).toBe('speaker & co')
    expect(readRefinement(searchParams)).toEqual(EVERYTHING)
  })

  it('is that of the words alone where nothing is refined', () => {
    expect(refinedPath('desk lamp', UNREFINED)).toBe('/find?q=desk+lamp')
    expect(refinedPath('desk lamp', read('q=desk+lamp&sort=relevance'))).toBe('/find?q=desk+lamp')
  })

  it.each([
    ['a sort that is none', 'sort=cheapest'],
    ['a number that is none', 'min_price=cheap&min_rating='],
    ['a number below nothing', 'max_price=-5'],
    ['a number without end', 'max_price=Infinity'],
    ['a flag that says neither', 'in_stock=maybe&exact=0'],
    [
      'an attribute without a name or a value',
      'attribute=green&attribute=colour:&attribute=:green',
    ],
    ['empty values', 'brand=&category=&without='],
  ])('leaves out %s', (_what, search) => {
    expect(read(search)).toEqual(UNREFINED)
  })

  it('names what is said twice once', () => {
    expect(read('brand=Lumo&brand=Lumo').brand).toEqual(['Lumo'])
  })
})

it('filters in bodies as in addresses', () => {
  expect(filtersOf(EVERYTHING)).toEqual({
    categories: ['Speakers', 'Cases & bags'],
    brands: ['Lumo'],
    attributes: { colour: ['green', 'midnight blue'], audience: ['boys'] },
    min_price: 4.99,
    max_price: 0.5,
    min_rating: 4,
    in_stock: true,
  })
  expect(JSON.stringify(filtersOf(UNREFINED))).toBe('{}')
})

it('takes a key away and puts it back', () => {
  const without = withKey(UNREFINED, 'price', false)
  expect(withKey(without, 'price', false).without).toEqual(['price'])
  expect(withKey(without, 'price', true)).toEqual(UNREFINED)
})
