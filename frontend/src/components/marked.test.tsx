import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Marked } from '@/components/marked'

/** The marked stretches of what is rendered, and all of it. */
function rendered(text: string, spans?: [number, number][]) {
  const { container } = render(<Marked text={text} spans={spans} />)
  const marks = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent)
  return { marks, all: container.textContent }
}

describe('the words that were searched for', () => {
  it('stand out, the text being the same as without', () => {
    const text = 'Halo Dimmable Desk Lamp'
    expect(
      rendered(text, [
        [14, 18],
        [19, 23],
      ]),
    ).toEqual({ marks: ['Desk', 'Lamp'], all: text })
    expect(rendered(text)).toEqual({ marks: [], all: text })
  })

  it('are counted in characters, of which an emoji is one', () => {
    expect(rendered('🔊 Speaker', [[2, 9]])).toEqual({ marks: ['Speaker'], all: '🔊 Speaker' })
  })

  it('leave the name of a link as it is', () => {
    render(
      <a href="/item">
        <Marked
          text="Desk Lamp"
          spans={[
            [0, 4],
            [5, 9],
          ]}
        />
      </a>,
    )
    expect(screen.getByRole('link', { name: 'Desk Lamp' })).toBeDefined()
  })
})
