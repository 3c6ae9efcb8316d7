import { useState } from 'react'
import { shortened } from '@/lib/format'

/** Characters that are read without asking for more. */
const SHORT = 320

/** What the maker says; much of it only when asked for. */
export function Description({ text }: { text: string }) {
  const [isWhole, setIsWhole] = useState(false)
  const isLong = text.length > SHORT
  return (
    <section aria-label="Description" className="flex flex-col items-start gap-1">
      <p className="leading-relaxed text-pretty whitespace-pre-line text-text-soft">
        {isLong && !isWhole ? shortened(text, SHORT) : text}
      </p>
      {isLong && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
          className="-mb-3 flex min-h-12 items-center text-sm font-semibold underline"
        >
          {isWhole ? 'Read less' : 'Read more'}
        </button>
      )}
    </section>
  )
}
