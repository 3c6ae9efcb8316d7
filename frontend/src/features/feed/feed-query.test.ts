import { expect, it, vi } from 'vitest'
import { freshAfter } from '@/features/feed/feed-query'
import { createShop } from '@/lib/shop'
import { failure } from '@/testing/fake-shop'

it('begins no new visit for somebody who left while the shop answered', async () => {
  const shop = createShop()
  const leaving = new AbortController()
  const error = { error: 'This cursor is from long ago.', code: 'bad_cursor' }
  const get = vi.spyOn(shop.api, 'GET').mockImplementation(() => {
    leaving.abort()
    return Promise.resolve({ error, response: failure(400, error.code, error.error) })
  })
  await expect(freshAfter(shop, 'c1', leaving.signal)).rejects.toThrow(error.error)
  expect(get).toHaveBeenCalledTimes(1)
})
