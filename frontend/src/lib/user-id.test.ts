import { expect, it, vi } from 'vitest'
import { browserStorage } from '@/lib/storage'
import { browserUserId, isKnown, randomId } from '@/lib/user-id'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('is a random UUID that the browser keeps', () => {
  const first = browserUserId(browserStorage())
  expect(first).toMatch(UUID)
  expect(browserUserId(browserStorage())).toBe(first)
})

it('tells a browser that was here before from a new one', () => {
  expect(isKnown(browserStorage())).toBe(false)
  browserUserId(browserStorage())
  expect(isKnown(browserStorage())).toBe(true)
})

it('lasts for the visit where storage is blocked', () => {
  const blocked = browserStorage(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const first = browserUserId(blocked)
  expect(first).toMatch(UUID)
  expect(browserUserId(blocked)).toBe(first)
})

it('lasts for the visit where storage is full', () => {
  const full = browserStorage(() => ({
    length: 0,
    key: () => null,
    clear: () => undefined,
    removeItem: () => undefined,
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }))
  expect(browserUserId(full)).toBe(browserUserId(full))
})

it('is a UUID without crypto.randomUUID too, as on plain http', () => {
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array) => bytes.fill(255),
  })
  expect(randomId()).toMatch(UUID)
  vi.unstubAllGlobals()
})
