import { describe, expect, it } from 'vitest'
import { choose, chosenFields, inForce, withoutChoices } from '@/features/search/choice'
import { activeFilters, labelOfKey } from '@/features/search/choice-words'
import { UNREFINED } from '@/features/search/refinement'
import type { Constraint } from '@/lib/shop-types'

const wish = (parts: Partial<Constraint> & { key: string; field: string }): Constraint => ({
  values: [],
  minimum: null,
  maximum: null,
  currency: null,
  negated: false,
  is_filter: true,
  label: '',
  said: '',
  ...parts,
})
const green = wish({ key: 'colour:green', field: 'colour', values: ['green'] })
const cheap = wish({ key: 'price', field: 'price', maximum: 50 })
const inStock = wish({ key: 'in_stock', field: 'in_stock' })

describe('what is in force in a field', () => {
  it('is what was understood, in the spelling of the facet', () => {
    expect(inForce(UNREFINED, [green], 'colour', ['Blue', 'Green']).values).toEqual(['Green'])
    expect(inForce(UNREFINED, [cheap], 'price')).toMatchObject({ maximum: 50 })
    expect(inForce(UNREFINED, [inStock], 'in_stock').values).toEqual(['true'])
  })

  it('is nothing where it is only preferred, or ruled out', () => {
    for (const each of [{ is_filter: false }, { negated: true }])
      expect(inForce(UNREFINED, [{ ...green, ...each }], 'colour', ['green']).values).toEqual([])
  })

  it('is what was chosen by hand, if anything was', () => {
    const chosen = { ...UNREFINED, attribute: ['colour:blue', 'audience:boys'] }
    expect(inForce(chosen, [green], 'colour', ['blue', 'green']).values).toEqual(['blue'])
  })
})

describe('a choice', () => {
  it('takes the place of what was understood in that field, and of nothing else', () => {
    const next = choose(UNREFINED, [green, cheap], 'colour', { values: ['green', 'blue'] })
    expect(next.attribute).toEqual(['colour:green', 'colour:blue'])
    expect(next.without).toEqual(['colour:green'])
  })

  it('of nothing takes away what was understood', () => {
    const next = choose(UNREFINED, [inStock], 'in_stock', { values: [] })
    expect(next).toEqual({ ...UNREFINED, in_stock: undefined, without: ['in_stock'] })
  })

  it('leaves the other fields as they are', () => {
    const before = { ...UNREFINED, attribute: ['audience:boys'], brand: ['Lumo'], min_price: 5 }
    const next = choose(before, [], 'colour', { values: ['blue'] })
    expect(next.attribute).toEqual(['audience:boys', 'colour:blue'])
    expect(next).toMatchObject({ brand: ['Lumo'], min_price: 5 })
  })
})

describe('all choices', () => {
  const chosen = {
    ...UNREFINED,
    category: ['Audio'],
    attribute: ['colour:blue'],
    min_price: 10,
    max_price: 20,
    min_rating: 4,
    in_stock: true,
    sort: 'price_low' as const,
    without: ['colour:green', 'character:ben 10'],
  }

  it('are taken back at once; their fields are as they were understood again', () => {
    const rest = withoutChoices(chosen)
    expect(chosenFields(rest)).toEqual([])
    expect(rest).toMatchObject({ sort: 'price_low', without: ['character:ben 10'] })
  })

  it('have names, and each can be taken away by itself', () => {
    const filters = activeFilters(chosen, [], 'USD')
    expect(filters.map(({ label }) => label)).toEqual([
      'Audio',
      'Blue',
      '$10.00 – $20.00',
      '4 stars and up',
      'In stock',
    ])
    for (const { rest } of filters) expect(chosenFields(rest)).toHaveLength(4)
  })
})

it('knows what was taken away by its label, or by its key', () => {
  expect(labelOfKey('price', [{ ...cheap, label: 'under $50' }])).toBe('Under $50')
  expect(labelOfKey('colour:midnight blue', [])).toBe('Midnight blue')
  expect(labelOfKey('-material:leather', [])).toBe('Not leather')
  expect(labelOfKey('in_stock', [])).toBe('In stock')
})
