import { Fragment } from 'react'

/** A stretch of a text: from and to, in characters. */
export type Span = readonly number[]

/** A text in which the words that were searched for stand out. */
export function Marked({ text, spans = [] }: { text: string; spans?: readonly Span[] }) {
  if (spans.length === 0) return text
  // Characters, as people and the API count them: one that takes two units of a string is one.
  const letters = Array.from(text)
  const part = (from: number, to?: number) => letters.slice(from, to).join('')
  return (
    <>
      {spans.map(([start = 0, end = start], index) => (
        <Fragment key={start}>
          {part(spans[index - 1]?.[1] ?? 0, start)}
          <mark className="bg-transparent font-bold text-inherit">{part(start, end)}</mark>
        </Fragment>
      ))}
      {part(spans.at(-1)?.[1] ?? 0)}
    </>
  )
}
