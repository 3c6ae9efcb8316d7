import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it } from 'vitest'
import { FakeShop, failure } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

const user = userEvent.setup({ delay: null })
const knob = (name: string) => screen.findByLabelText<HTMLInputElement>(name)

// The page's code is fetched when it is opened: a busy machine takes its time for that.
beforeAll(() => import('@/app/studio-page'), 120_000)

describe('the studio', () => {
  it('lights the state of the one who is chosen, and of a new one the first', async () => {
    renderApp('/studio?user=demo-mira')
    const lit = async (name: RegExp) => {
      const node = await screen.findByLabelText(name)
      await waitFor(() => expect(node.getAttribute('aria-current')).toBe('true'))
    }
    await lit(/^H:/)
    await user.click(screen.getByText('You', { selector: 'button' }))
    await lit(/^0:/)
    expect(await screen.findByText(/^None yet. Watching, skipping/)).toBeDefined()
  })

  it('sends a turned knob, and shows what somebody else set instead of writing over it', async () => {
    const { fake } = renderApp('/studio?tab=tune')
    const every = await knob('Then every')
    fireEvent.change(every, { target: { value: '12' } })
    await waitFor(() => expect(fake.studio.stored.policy.placement.every).toBe(12))
    const { policy } = fake.studio.stored
    const theirs = { ...policy, placement: { ...policy.placement, every: 20 } }
    fake.studio.stored = { ...fake.studio.stored, revision: 9, policy: theirs }
    fireEvent.change(every, { target: { value: '15' } })
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Somebody else changed this/)
    expect(every.value).toBe('20')
    expect(fake.studio.stored.policy).toEqual(theirs)
  })

  it('lets a blueprint be used once the shop finds nothing wrong with it', async () => {
    const fake = new FakeShop()
    fake.studio.problems = [{ where: 'nodes[0]', problem: 'It has no BATCH edge.' }]
    renderApp('/studio?tab=blueprint', fake)
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /JSON/ })
    const use = screen.getByRole<HTMLButtonElement>('button', { name: 'Use this blueprint' })
    const mine = text.value.replace('"name": "attention"', '"name": "mine"')
    fireEvent.change(text, { target: { value: mine.slice(0, -2) } })
    expect(await screen.findByText(/This is not JSON/)).toBeDefined()
    fireEvent.change(text, { target: { value: mine } })
    expect(await screen.findByText('nodes[0]')).toBeDefined()
    expect(use.ariaDisabled).toBe('true')
    fake.studio.problems = []
    fireEvent.change(text, { target: { value: `${mine}\n` } })
    expect(await screen.findByText('Nothing is wrong with it.')).toBeDefined()
    await user.click(use)
    await waitFor(() => expect(fake.studio.stored.policy.blueprint.name).toBe('mine'))
  })

  it('replays a visit: the drawing follows', async () => {
    renderApp('/studio?user=demo-mira&tab=replay')
    const line = await knob('Step')
    const states = []
    for (const step of ['1', '4', '9']) {
      fireEvent.change(line, { target: { value: step } })
      states.push(screen.getByText('Now in', { exact: false }).querySelector('strong')?.textContent)
    }
    expect(states).toEqual(['L', 'H', 'L'])
    await user.click(screen.getByRole('button', { name: 'Previous step' }))
    expect(line.value).toBe('8')
  })

  it('shows failures as such, each with a way to try again', async () => {
    const fake = new FakeShop()
    fake.refuse = ({ url }) =>
      /policy|state|simulations/.test(url) ? failure(422, 'broken', 'The feed is asleep.') : null
    renderApp('/studio', fake)
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2))
    fake.refuse = () => null
    for (const alert of screen.getAllByRole('alert'))
      await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByLabelText(/^0:/)).toBeDefined()
    await waitFor(() => expect(screen.queryAllByRole('alert')).toEqual([]))
  })
})
