import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { products } from '@/testing/fake-catalogue'
import { failure, FakeShop } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

const PRODUCT = 'Halo Dimmable Desk Lamp'

const user = userEvent.setup({ delay: null })
const press = async (name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))
const follow = async (name: string | RegExp) =>
  user.click(await screen.findByRole('link', { name }))
const summary = () => within(screen.getByRole('region', { name: 'Summary' }))

/** The kinds of what was told of one product and of undoing, oldest first. */
const told = (fake: FakeShop) =>
  fake.events
    .filter(({ kind }) => kind === 'cart' || kind === 'undo' || kind === 'purchase')
    .map(({ kind, product_id, undoes, request_id }) => ({ kind, product_id, undoes, request_id }))
    .reverse()

it('leads from a search to an order, attributed to the list that it came from', async () => {
  const { fake, shop } = renderApp('/find')
  await user.type(
    await screen.findByRole('combobox', { name: 'Search the shop' }),
    'desk lamp{Enter}',
  )
  await follow(/Desk Lamp/)
  await press('Add to cart')
  await press('Add to cart')
  await follow('Cart, 2 items')
  await press(`One more of ${PRODUCT}`)
  await waitFor(() => expect(summary().getByText('$119.70')).toBeDefined())
  await press('Check out')
  const sheet = within(screen.getByRole('dialog', { name: 'Check out' }))
  expect(sheet.getByText('3 × $39.90')).toBeDefined()
  expect(sheet.getByText('Demo shop: nothing is charged or sent.')).toBeDefined()
  await press('Place order')
  expect(await screen.findByText('Order placed')).toBeDefined()
  expect(shop.cart.lines()).toEqual([])
  await waitFor(() =>
    expect(told(fake)).toMatchObject([
      { kind: 'cart', product_id: 'p12', request_id: 'r1' },
      { kind: 'purchase', product_id: 'p12', request_id: 'r1' },
    ]),
  )
  await press('Stay here')
  expect(screen.getByText('Nothing in here yet')).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your cart' }))
})

it('is not attributed to a list that somebody else was answered with', async () => {
  const product = products.find((each) => each.product_id === 'p12')
  const state = { product, requestId: 'r9', userId: 'erased' }
  const { fake } = renderApp('/item/p12', new FakeShop(), state)
  await press('Add to cart')
  await waitFor(() => expect(told(fake)).toHaveLength(1))
  expect(told(fake)[0]?.request_id).toBeFalsy()
})

it('buys one product at once, and leaves the others in the cart', async () => {
  const { fake, shop } = renderApp('/item/p12')
  shop.cart.add('p1')
  await press('Buy now')
  await press('Place order')
  await screen.findByText('Order placed')
  expect(shop.cart.lines()).toMatchObject([{ product_id: 'p1' }])
  await waitFor(() =>
    expect(told(fake)).toMatchObject([
      { kind: 'cart', product_id: 'p1' },
      { kind: 'purchase', product_id: 'p12' },
    ]),
  )
})

it('neither counts nor orders what is gone or out of stock, and keeps it in the cart', async () => {
  const { fake, shop } = renderApp('/cart')
  shop.cart.add('p5')
  shop.cart.add('none')
  shop.cart.add('p12')
  expect(await screen.findByText('Out of stock, so it is not counted.')).toBeDefined()
  expect(screen.getByText('It was taken out of the shop, so it is not counted.')).toBeDefined()
  await waitFor(() => expect(summary().getByText('$39.90')).toBeDefined())
  await press('Check out')
  await press('Place order')
  await screen.findByText('Order placed')
  await press('Stay here')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your cart' }))
  expect(shop.cart.lines().map(({ product_id }) => product_id)).toEqual(['p5', 'none'])
  await waitFor(() =>
    expect(told(fake).filter(({ kind }) => kind === 'purchase')).toMatchObject([
      { product_id: 'p12' },
    ]),
  )
})

it('tells the shop of what is taken out, and puts it back on Undo', async () => {
  const { fake, shop } = renderApp('/item/p12')
  await press('Add to cart')
  await follow('Cart, 1 item')
  await press(`Remove ${PRODUCT}`)
  expect(await screen.findByText('Nothing in here yet')).toBeDefined()
  expect(await screen.findByText('Removed from your cart')).toBeDefined()
  await press('Undo')
  expect(await screen.findByRole('link', { name: 'Cart, 1 item' })).toBeDefined()
  expect(shop.cart.quantityOf('p12')).toBe(1)
  await waitFor(() => {
    const [first, undo, second] = told(fake)
    expect(first).toMatchObject({ kind: 'cart', product_id: 'p12' })
    expect(undo).toMatchObject({ kind: 'undo', undoes: fake.events.at(-1)?.event_id })
    expect(second).toMatchObject({ kind: 'cart', product_id: 'p12' })
  })
})

it('says when the shop is away, and shows the cart when it is back', async () => {
  const fake = new FakeShop()
  fake.refuse = () => failure(503, 'unavailable', 'The store does not answer.')
  const { shop } = renderApp('/cart', fake)
  shop.cart.add('p12')
  expect(await screen.findByRole('alert')).toBeDefined()
  expect(screen.queryByText('Nothing in here yet')).toBeNull()
  fake.refuse = () => null
  await press('Try again')
  expect(await screen.findByRole('link', { name: PRODUCT })).toBeDefined()
})

it('offers nothing to buy of what is out of stock', async () => {
  renderApp('/item/p5')
  expect(await screen.findByText('It can’t be bought until it is back in stock.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Add to cart' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Buy now' })).toBeNull()
})
