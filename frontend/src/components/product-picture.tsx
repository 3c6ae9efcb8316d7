import clsx from 'clsx'
import { useState, type CSSProperties } from 'react'
import { mediaUrl } from '@/lib/api'
import type { Product } from '@/lib/shop-types'
import { hueOf, initialsOf } from '@/lib/tint'

interface Props {
  product: Pick<Product, 'product_id' | 'name' | 'image'>
  /** Which of the shop's own drawings, for products that have no picture of their own. */
  view?: number
  /** Loads at once: for what is on the first screen. */
  eager?: boolean
  className?: string
}

/**
 * A product's picture in a square that never changes size: a tinted tile until it is there (or
 * until its first rows are, on the first screen), and the product's initials when it does not come.
 * It says nothing that the name does not, so it is hidden from assistive technology.
 */
export function ProductPicture({ product, view = 0, eager = false, className }: Props) {
  const address = pictureOf(product, view)
  const [state, setState] = useState({ address, loaded: false, failed: false })
  const { loaded, failed } = state.address === address ? state : { loaded: false, failed: false }

  return (
    <span
      aria-hidden="true"
      style={{ '--hue': hueOf(product.product_id) } as CSSProperties}
      className={clsx(
        'tinted @container relative grid aspect-square shrink-0 place-items-center overflow-hidden rounded-picture',
        className,
      )}
    >
      {failed ? (
        <span className="text-[26cqw] font-semibold tracking-tight text-black/45">
          {initialsOf(product.name)}
        </span>
      ) : (
        <img
          key={address}
          src={address}
          alt=""
          width={480}
          height={480}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
          referrerPolicy="no-referrer"
          onLoad={eager ? undefined : () => setState({ address, loaded: true, failed: false })}
          onError={() => setState({ address, loaded: false, failed: true })}
          className={clsx(
            'absolute inset-0 size-full object-cover',
            !eager && ['transition-opacity', loaded ? 'opacity-100' : 'opacity-0'],
          )}
        />
      )}
    </span>
  )
}

/** Its own image where it has one, else the shop's drawing of it. */
export function pictureOf(product: Pick<Product, 'product_id' | 'image'>, view = 0): string {
  return isDrawn(product) ? drawnPicture(product.product_id, view) : mediaUrl(product.image)
}

/** Whether its pictures are drawn by the shop, in several views. */
export function isDrawn({ image }: Pick<Product, 'image'>): boolean {
  return !image || image.startsWith('/pictures/')
}

export function drawnPicture(productId: string, view = 0): string {
  return mediaUrl(`/pictures/${encodeURIComponent(productId)}/${view}.webp`)
}
