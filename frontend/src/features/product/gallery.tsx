import clsx from 'clsx'
import { useRef, useState } from 'react'
import { isDrawn, ProductPicture } from '@/components/product-picture'
import type { Product } from '@/lib/shop-types'

const VIEWS = [0, 1, 2, 3]

/**
 * The picture; for products that the shop draws, several views to swipe through or to choose from:
 * by dots on the phone, by small pictures elsewhere.
 */
export function Gallery({ product }: { product: Product }) {
  const views = isDrawn(product) ? VIEWS : [0]
  const strip = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)

  const follow = ({ scrollLeft, clientWidth }: HTMLElement) =>
    setCurrent(Math.round(scrollLeft / clientWidth))
  const show = (view: number) => {
    const width = strip.current?.clientWidth ?? 0
    strip.current?.scrollTo({ left: view * width })
  }

  return (
    <section aria-label="Pictures" className="relative flex flex-col gap-3 self-start">
      <div
        ref={strip}
        role="group"
        aria-label={`Picture ${current + 1} of ${views.length}`}
        // The arrow keys scroll it.
        tabIndex={views.length > 1 ? 0 : undefined}
        onScroll={(event) => follow(event.currentTarget)}
        className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain scroll-smooth rounded-card"
      >
        {views.map((view) => (
          <ProductPicture
            key={view}
            product={product}
            view={view}
            eager={view === 0}
            className="w-full snap-center snap-always"
          />
        ))}
      </div>
      {views.length > 1 && (
        <div className="flex max-lg:absolute max-lg:inset-x-0 max-lg:bottom-2 max-lg:justify-center lg:gap-3">
          {views.map((view) => (
            <button
              key={view}
              type="button"
              aria-label={`View ${view + 1} of ${views.length}`}
              aria-pressed={view === current}
              onClick={() => show(view)}
              className={clsx(
                'grid size-7 place-items-center rounded-picture transition',
                'lg:size-20 lg:ring-offset-2 lg:ring-offset-surface',
                view === current ? 'lg:ring-2 lg:ring-text' : 'lg:opacity-75 lg:hover:opacity-100',
              )}
            >
              <span
                className={clsx(
                  'size-2.5 rounded-full ring-1 ring-white/90 transition lg:hidden',
                  view === current ? 'bg-ink' : 'bg-ink/35',
                )}
              />
              <ProductPicture product={product} view={view} className="w-full max-lg:hidden" />
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
