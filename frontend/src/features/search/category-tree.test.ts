import { expect, it } from 'vitest'
import { isOnTheWay, toggleCategory } from '@/features/search/category-tree'

const node = (value: string, ...children: ReturnType<typeof leaf>[]) => ({
  value,
  count: 1,
  children,
})
const leaf = (value: string) => ({ value, count: 1, children: [] })
const tree = [node('Audio', leaf('Speakers'), leaf('Headphones')), node('Home', leaf('Lamps'))]

it('lets go of what is chosen', () => {
  expect(toggleCategory(tree, ['Audio', 'Home'], 'Audio')).toEqual(['Home'])
})

it('has several branches as alternatives', () => {
  expect(toggleCategory(tree, ['Speakers'], 'Lamps')).toEqual(['Speakers', 'Lamps'])
  expect(toggleCategory(tree, ['Speakers'], 'Headphones')).toEqual(['Speakers', 'Headphones'])
})

it('narrows a branch, and widens it again', () => {
  expect(toggleCategory(tree, ['Audio', 'Home'], 'Speakers')).toEqual(['Home', 'Speakers'])
  expect(toggleCategory(tree, ['Speakers', 'Headphones'], 'Audio')).toEqual(['Audio'])
})

it('keeps what the tree does not have', () => {
  expect(toggleCategory(tree, ['Gone'], 'Home')).toEqual(['Gone', 'Home'])
  expect(toggleCategory(tree, ['Gone'], 'Gone')).toEqual([])
})

it('tells the way to what is chosen', () => {
  expect(tree.map((each) => isOnTheWay(each, ['Lamps']))).toEqual([false, true])
})
