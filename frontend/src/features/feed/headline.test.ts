import { expect, it } from 'vitest'
import { headlineOf } from '@/features/feed/headline'
import type { Reason } from '@/lib/shop-types'

const reason = (kind: Reason['kind'], text: string): Reason => ({ kind, text })

it('is the reason that most products share', () => {
  const speaker = reason('search', 'Because you searched “speaker”')
  const lamp = reason('click', 'Because you opened “Lamp”')
  expect(headlineOf([lamp, speaker, speaker])).toBe('Because you searched “speaker”')
})

it('is the reason of the only product', () => {
  expect(headlineOf([reason('trending', 'Trending now')])).toBe('Trending now')
})

it('is one for all popular products, though each has figures of its own', () => {
  const rated = (stars: string) => reason('popular', `Popular: rated ${stars}`)
  expect(headlineOf([rated('4.8'), rated('4.7')])).toBe('Popular in the shop')
})

it('does not pass off one reason as that of all', () => {
  const mixed = [reason('search', 'A'), reason('click', 'B'), reason('search', 'C')]
  expect(headlineOf(mixed)).toBe('From what you looked for lately')
  expect(headlineOf([...mixed.slice(1), reason('popular', 'D')])).toBe('Picked for you')
  const others = [reason('trending', 'T'), reason('popular', 'P'), reason('catalogue', 'C')]
  expect(headlineOf(others)).toBe('What others like')
})
