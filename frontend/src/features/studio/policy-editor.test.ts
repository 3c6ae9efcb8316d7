import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PolicyEditor, SETTLED_MS } from '@/features/studio/policy-editor'
import type { Policy, PolicyChange, StoredPolicy } from '@/features/studio/studio-types'
import { ApiError } from '@/lib/api-error'
import { defaultPolicy } from '@/testing/fake-studio'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const every = (items: number) => (policy: Policy) => ({
  ...policy,
  placement: { ...policy.placement, every: items },
})
const refusal = (status: number, code: string) => new ApiError('It is no use.', { status, code })

/** An editor of a policy that another one may change, too. */
async function opened() {
  let stored: StoredPolicy = { revision: 1, policy: defaultPolicy, default: defaultPolicy }
  const sent: PolicyChange[] = []
  const shop = {
    sent,
    fail: null as Error | null,
    isAway: false,
    get stored() {
      return stored
    },
    set stored(other) {
      stored = other
    },
  }
  const editor = new PolicyEditor({
    load: () =>
      shop.isAway ? Promise.reject(refusal(503, 'unavailable')) : Promise.resolve(stored),
    save: async (asked) => {
      sent.push(asked)
      await Promise.resolve()
      if (shop.fail) throw shop.fail
      if (asked.revision !== stored.revision) throw refusal(409, 'policy_changed')
      stored = { ...stored, revision: asked.revision + 1, policy: asked.policy }
      return stored
    },
  })
  await editor.load()
  return { editor, shop }
}

const everyOf = (editor: PolicyEditor) => editor.view().policy?.placement.every
const rest = () => vi.advanceTimersByTimeAsync(SETTLED_MS)

describe('a policy whose knobs are turned', () => {
  it('shows each turn at once and sends the last one, once', async () => {
    const { editor, shop } = await opened()
    for (const items of [9, 10, 11]) editor.change(every(items))
    expect(everyOf(editor)).toBe(11)
    expect(editor.view().status).toBe('changed')
    expect(shop.sent).toEqual([])
    await rest()
    expect(shop.sent).toHaveLength(1)
    expect(shop.stored).toMatchObject({ revision: 2, policy: { placement: { every: 11 } } })
    expect(editor.view()).toMatchObject({ status: 'saved', revision: 2, note: null })
  })

  it('sends what was turned while it was sending, on top of that', async () => {
    const { editor, shop } = await opened()
    editor.change(every(9))
    const sending = editor.flush()
    editor.change(every(12))
    await sending
    expect(everyOf(editor)).toBe(12)
    await rest()
    expect(shop.sent.map(({ revision }) => revision)).toEqual([1, 2])
    expect(shop.stored.policy.placement.every).toBe(12)
  })

  it('does not write over somebody else’s change, shows it and says so', async () => {
    const { editor, shop } = await opened()
    shop.stored = { ...shop.stored, revision: 7, policy: every(20)(defaultPolicy) }
    editor.change(every(9))
    await rest()
    expect(shop.stored.revision).toBe(7)
    expect(everyOf(editor)).toBe(20)
    expect(editor.view().note).toMatch(/^Somebody else changed this/)
    editor.change(every(10))
    await rest()
    expect(shop.stored).toMatchObject({ revision: 8, policy: { placement: { every: 10 } } })
    expect(editor.view().note).toBeNull()
  })

  it('keeps the change while it cannot say what somebody else made of it', async () => {
    const { editor, shop } = await opened()
    shop.stored = { ...shop.stored, revision: 7, policy: every(20)(defaultPolicy) }
    shop.isAway = true
    editor.change(every(9))
    await rest()
    expect(editor.view()).toMatchObject({ status: 'failed', note: null })
    expect(everyOf(editor)).toBe(9)
    shop.isAway = false
    await editor.flush()
    expect(everyOf(editor)).toBe(20)
    expect(editor.view().note).toMatch(/^Somebody else changed this/)
  })

  it('takes back what makes no sense, and gives the shop’s reason', async () => {
    const { editor, shop } = await opened()
    shop.fail = refusal(422, 'invalid_policy')
    editor.change(every(-1))
    await rest()
    expect(everyOf(editor)).toBe(8)
    expect(editor.view()).toMatchObject({
      status: 'saved',
      note: 'It is no use. Nothing was changed.',
    })
  })

  it('keeps a change that could not be sent, to be sent again', async () => {
    const { editor, shop } = await opened()
    shop.fail = refusal(503, 'unavailable')
    editor.change(every(9))
    await rest()
    expect(editor.view()).toMatchObject({ status: 'failed' })
    expect(everyOf(editor)).toBe(9)
    shop.fail = null
    await editor.flush()
    expect(shop.stored.policy.placement.every).toBe(9)
  })

  it('goes back a saved change at a time, to how it was at first', async () => {
    const { editor, shop } = await opened()
    expect(editor.view().canUndo).toBe(false)
    for (const items of [9, 10]) {
      editor.change(every(items))
      await rest()
    }
    for (const items of [9, 8]) {
      editor.undo()
      await rest()
      expect(shop.stored.policy.placement.every).toBe(items)
    }
    expect(editor.view().canUndo).toBe(false)
  })

  it('goes back to before a step back, too, where a knob is turned while that is sent', async () => {
    const { editor, shop } = await opened()
    editor.change(every(9))
    await rest()
    editor.undo()
    const sending = editor.flush()
    editor.change(every(12))
    await sending
    await rest()
    expect(shop.stored.policy.placement.every).toBe(12)
    editor.undo()
    await rest()
    expect(shop.stored.policy.placement.every).toBe(8)
    expect(editor.view().canUndo).toBe(false)
  })
})
