import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { entriesOf, renewedAfter, type FeedEntry, type FeedPages } from '@/features/feed/feed-query'
import type { Feed } from '@/lib/shop-types'
import { FakeShop, failure } from '@/testing/fake-shop'
import { renderApp } from '@/testing/render-app'

const page = (name: string, count: number) =>
  ({
    request_id: name,
    items: Array.from({ length: count }, (_, place) => ({
      type: 'video',
      video_id: `${name}${place}`,
      cursor: `after ${name}${place}`,
    })),
    next_cursor: `after ${name}${count - 1}`,
  }) as unknown as Feed

const namesIn = ({ pages }: FeedPages) =>
  pages.flatMap(({ items }) => items.map((item) => item.type === 'video' && item.video_id))

describe('what is made anew', () => {
  const before: FeedPages = {
    pages: [page('a', 3), page('b', 3), page('c', 3)],
    pageParams: [null, 'after a2', 'after b2'],
  }
  const entries = before.pages.flatMap(entriesOf)

  it('takes the place of all that came after an item, wherever that is', () => {
    for (const [place, last] of entries.entries()) {
      const after = renewedAfter(last, page('new', 2), before)
      const kept = namesIn(before).slice(0, place + 1)
      expect(namesIn(after)).toEqual([...kept, 'new0', 'new1'])
      expect(after.pages.at(-2)?.next_cursor).toBe(last.item.cursor)
      expect(after.pageParams).toHaveLength(after.pages.length)
      expect(after.pageParams.at(-1)).toBe(last.item.cursor)
    }
  })

  it('changes nothing where its item is no longer there', () => {
    const gone: FeedEntry = { ...(entries[0] as FeedEntry), requestId: 'gone' }
    expect(renewedAfter(gone, page('new', 2), before)).toEqual(before)
  })
})

const labels = () =>
  screen
    .getAllByRole('article')
    .map((item) => item.ariaLabel ?? '')
    .filter((label) => label !== 'More to come')

async function search() {
  const user = userEvent.setup({ delay: null })
  await user.type(await screen.findByRole('combobox'), 'desk lamp{Enter}')
  await screen.findByText('Results for “desk lamp”')
}

async function comeBack() {
  await userEvent.setup({ delay: null }).click(screen.getByRole('link', { name: 'For You' }))
  await screen.findAllByTestId('feed-video')
}

async function searchAndComeBack() {
  await search()
  await comeBack()
}

describe('the feed', () => {
  it('is asked for five items at a time, before the last are on stage', async () => {
    const { callsTo } = renderApp('/')
    await screen.findAllByTestId('feed-video')
    expect(labels()).toHaveLength(5)
    expect(callsTo('GET /feed/')).toHaveLength(1)
    expect(callsTo('GET /feed/')[0]).toMatch(/limit=5$/)
  })

  it('has a card that a search brings made while nobody looks', async () => {
    const { callsTo, fake } = renderApp('/')
    await screen.findAllByTestId('feed-video')
    await search()
    await waitFor(() => expect(callsTo('GET /feed/')).toHaveLength(2))
    await waitFor(() => expect(callsTo('GET /recommend/')).toHaveLength(1))
    await comeBack()
    await waitFor(() => expect(screen.queryByTestId('shop-fyp-card')).not.toBeNull())
    expect(callsTo('GET /recommend/')).toHaveLength(1)
    expect(fake.events.some(({ kind }) => kind === 'search')).toBe(true)
  })

  it('keeps the next item after a search, and has the others follow it', async () => {
    const { callsTo } = renderApp('/')
    await screen.findAllByTestId('feed-video')
    const before = labels()
    await searchAndComeBack()
    await waitFor(() => expect(callsTo('GET /feed/').at(-1)).toMatch(/cursor=2&fresh=true$/))
    await waitFor(() => expect(labels()[2]).toBe('Shop card'))
    expect(labels().slice(0, 2)).toEqual(before.slice(0, 2))
    for (const label of before.slice(4)) expect(labels()).not.toContain(label)
  })

  it('follows a search while its results are looked at', async () => {
    const { callsTo } = renderApp('/')
    await screen.findAllByTestId('feed-video')
    await search()
    const fresh = () => callsTo('GET /feed/').filter((call) => call.includes('fresh=true'))
    await waitFor(() => expect(fresh()).toHaveLength(1))
    await comeBack()
    expect(labels()[2]).toBe('Shop card')
    expect(fresh()).toHaveLength(1)
  })

  it('stays as it is where nothing happened, and where the shop does not answer', async () => {
    const fake = new FakeShop()
    const { callsTo } = renderApp('/', fake)
    await screen.findAllByTestId('feed-video')
    const before = labels()
    const user = userEvent.setup({ delay: null })
    await user.click(screen.getByRole('link', { name: /^Cart/ }))
    await user.click(await screen.findByRole('link', { name: 'For You' }))
    await screen.findAllByTestId('feed-video')
    expect(labels()).toEqual(before)
    expect(callsTo('GET /feed/')).toHaveLength(1)

    fake.refuse = ({ url }) =>
      url.includes('fresh=') ? failure(503, 'unavailable', 'The store does not answer.') : null
    await searchAndComeBack()
    await waitFor(() => expect(callsTo('GET /feed/').at(-1)).toMatch(/fresh=true$/))
    await waitFor(() => expect(labels()).toEqual(before))
  })
})

/** Puts the item at a place on stage, as scrolling does; nothing has a height here. */
function scrollTo(place: number) {
  const stage = screen.getByRole('feed')
  Object.defineProperty(stage, 'clientHeight', { value: 100, configurable: true })
  stage.scrollTop = 100 * place
  fireEvent.scroll(stage)
}

const onStage = () =>
  screen.getAllByRole('article').find((item) => item.hasAttribute('data-current'))?.ariaLabel

describe('a feed that begins with a shared video', () => {
  it('goes on behind what was watched, and takes none of it away', async () => {
    const { shop } = renderApp('/')
    await screen.findAllByTestId('feed-video')
    scrollTo(5)
    await waitFor(() => expect(labels()).toHaveLength(10))
    const watched = labels().slice(0, 6)
    await search()
    const user = userEvent.setup({ delay: null })
    await user.click(screen.getByRole('tab', { name: 'Videos' }))
    const found = await screen.findByTestId('video-results')
    await user.click(within(found).getAllByRole('link')[0] as HTMLElement)
    await screen.findAllByTestId('feed-video')
    const [shared, ...others] = labels()
    expect(onStage()).toBe(shared)
    for (const label of watched.filter((each) => each !== 'Shop card'))
      expect(others).not.toContain(label)
    await shop.signals.click('p1')
    await user.click(screen.getByRole('link', { name: 'Search' }))
    await comeBack()
    await waitFor(() => expect(onStage()).toBe(watched[5]))
    expect(labels().slice(0, 6)).toEqual(watched)
  })

  it('leads on to the same item without it', async () => {
    renderApp('/?video=v12')
    await screen.findAllByTestId('feed-video')
    scrollTo(3)
    const watched = labels()[3]
    await waitFor(() => expect(onStage()).toBe(watched))
    await comeBack()
    expect(onStage()).toBe(watched)
    expect(labels().indexOf(watched ?? '')).toBe(2)
  })
})

describe('the column of the feed', () => {
  const column = () => [...screen.getByRole('feed').children]

  it('turns what is to come into the next item where it stands', async () => {
    renderApp('/')
    await screen.findAllByTestId('feed-video')
    const before = column()
    expect(before.at(-1)?.ariaLabel).toBe('More to come')
    scrollTo(5)
    await waitFor(() => expect(labels()).toHaveLength(10))
    for (const [place, item] of before.entries()) expect(column()[place]).toBe(item)
    expect(before[5]?.ariaLabel).not.toBe('More to come')
  })
})
