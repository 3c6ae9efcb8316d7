import clsx from 'clsx'
import { useState } from 'react'
import { isDrawn, ProductPicture } from '@/components/product-picture'
import type { Product } from '@/lib/shop-types'

const VIEWS = [0, 1, 2, 3]

/** The picture; for products that the shop draws, several views to choose from. */
export function Gallery({ product }: { product: Product }) {
  const [view, setView] = useState(0)
  return (
    <section aria-label="Pictures" className="flex flex-col gap-3">
      <ProductPicture product={product} view={view} eager className="w-full rounded-card" />
      {isDrawn(product) && (
        <div className="flex gap-3">
          {VIEWS.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={`View ${each + 1} of ${VIEWS.length}`}
              aria-pressed={each === view}
              onClick={() => setView(each)}
              className={clsx(
                'w-16 rounded-picture ring-offset-2 ring-offset-surface transition lg:w-20',
                each === view ? 'ring-2 ring-text' : 'opacity-75 hover:opacity-100',
              )}
            >
              <ProductPicture product={product} view={each} className="w-full" />
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
