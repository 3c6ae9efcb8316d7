import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { Toasts } from '@/components/toasts'
import { FeedVideo } from '@/features/feed/feed-video'
import { createQueryClient } from '@/lib/query-client'
import { createShop, ShopContext } from '@/lib/shop'
import type { Video } from '@/lib/shop-types'
import { videos } from '@/testing/fake-catalogue'
import { FakeShop } from '@/testing/fake-shop'
import { server } from '@/testing/setup'

const reason = { kind: 'watched', text: 'Because you watched “one bag”' }
const sound = { isMuted: true, toggle: vi.fn(), refuse: vi.fn() }

/** A video on stage, for somebody whose browser keeps what it kept. */
function renderVideo({ hasToasts = false } = {}) {
  const fake = new FakeShop()
  server.use(
    http.all('*', async ({ request }) => (await fake.answer(request)) ?? HttpResponse.error()),
  )
  const shop = createShop()
  const onNext = vi.fn()
  const onSteer = vi.fn()
  const view = render(
    <ShopContext value={shop}>
      <QueryClientProvider client={createQueryClient()}>
        <MemoryRouter>
          <FeedVideo
            shown={{ video: videos[0] as Video, requestId: 'r1', position: 0, reason }}
            isCurrent
            preload="auto"
            sound={sound}
            onPlaying={vi.fn()}
            onNext={onNext}
            onReturn={vi.fn()}
            onSteer={onSteer}
          />
          {hasToasts && <Toasts />}
        </MemoryRouter>
      </QueryClientProvider>
    </ShopContext>,
  )
  const press = async (name: RegExp | string) =>
    userEvent.setup({ delay: null }).click(await screen.findByRole('button', { name }))
  return { ...view, fake, shop, onNext, onSteer, press }
}

const isOn = (name: RegExp) => screen.getByRole('button', { name }).ariaPressed === 'true'

it('keeps what was liked, saved and followed, counts it, and tells the shop', async () => {
  const first = renderVideo()
  await first.press('Like, 4.3k')
  await first.press('Save, 390')
  await first.press(/^Follow/)
  await first.shop.queue.flush()
  const about = { video_id: 'v1', request_id: 'r1', position: 0 }
  expect(first.fake.events.toReversed()).toMatchObject([
    { kind: 'like', ...about },
    { kind: 'save', ...about },
    { kind: 'follow', creator_id: 'c0', ...about },
  ])
  first.unmount()
  renderVideo()
  expect([isOn(/^Like/), isOn(/^Save, 391/), isOn(/^Follow/)]).toEqual([true, true, true])
})

it('takes back exactly the like that was given', async () => {
  const { fake, shop, press } = renderVideo()
  await press(/^Like/)
  await press(/^Like/)
  await shop.queue.flush()
  const [undo, like] = fake.events
  expect([undo?.kind, undo?.undoes]).toEqual(['undo', like?.event_id])
  expect(isOn(/^Like/)).toBe(false)
})

it('covers what is not interesting, goes on, and can take that back', async () => {
  const { fake, onNext, onSteer, press } = renderVideo()
  await press('More')
  await press('Not interested')
  expect(onNext).toHaveBeenCalledOnce()
  expect(screen.queryByTestId('feed-video')).toBeNull()
  await press('Undo')
  expect(screen.getByTestId('feed-video')).toBeDefined()
  expect(onSteer).toHaveBeenCalledTimes(2)
  await waitFor(() => {
    const [undo, hide] = fake.events.filter(({ kind }) => kind !== 'view')
    expect(hide).toMatchObject({ kind: 'hide', video_id: 'v1' })
    expect(undo).toMatchObject({ kind: 'undo', undoes: hide?.event_id })
  })
})

it('takes a wish for more or less to the shop at once, and takes it back by the line', async () => {
  const { fake, onNext, onSteer, press } = renderVideo({ hasToasts: true })
  await press(/Why this video/)
  await press('Less like this')
  expect([onNext.mock.calls.length, onSteer.mock.calls.length]).toEqual([1, 1])
  const told = () => fake.events.filter(({ kind }) => kind !== 'view')
  const about = { video_id: 'v1', request_id: 'r1', position: 0 }
  await waitFor(() => expect(told()).toMatchObject([{ kind: 'less', ...about }]))
  await press('Undo')
  expect(onSteer).toHaveBeenCalledTimes(2)
  await waitFor(() =>
    expect(told()).toMatchObject([{ kind: 'undo', undoes: told()[1]?.event_id }, { kind: 'less' }]),
  )
  await press('More')
  await press('More like this')
  expect(onNext).toHaveBeenCalledOnce()
  await waitFor(() => expect(told()[0]).toMatchObject({ kind: 'more', ...about }))
})

it('keeps a comment until it is deleted', async () => {
  const { fake, shop, press } = renderVideo()
  await press('Comments, 120')
  const box = await screen.findByRole('textbox', { name: 'Your comment' })
  await userEvent.setup({ delay: null }).type(box, '  So small  {Enter}')
  expect(await screen.findByText('So small')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Comments, 121' })).toBeDefined()
  await press('Delete this comment')
  expect(screen.queryByText('So small')).toBeNull()
  await shop.queue.flush()
  expect(fake.events).toMatchObject([
    { kind: 'undo', undoes: fake.events[1]?.event_id },
    { kind: 'comment', text: 'So small', video_id: 'v1' },
  ])
})
