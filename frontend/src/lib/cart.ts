import type { SignalLog } from '@/lib/signals'
import type { KeyValues } from '@/lib/storage'

const KEY = 'cart'
export const MAX_QUANTITY = 9

/** A product that somebody means to buy. */
export interface CartLine {
  product_id: string
  /** From 1 to MAX_QUANTITY. */
  quantity: number
  /** The `cart` event, which is undone when the product is taken out. */
  event_id: string
  /** The served list that the product came from, where that is known. */
  request_id?: string
}

/**
 * What this user means to buy. It lives in what the browser keeps of them and is read from there
 * each time, so that other tabs and an erasure are never overruled. The shop is told what comes and
 * goes: what is in a cart, or was bought, is not recommended.
 */
export class Cart {
  private readonly kept: KeyValues
  private readonly signals: Pick<SignalLog, 'logNow'>
  private readonly listeners = new Set<() => void>()
  private latest: { written: string | null; lines: readonly CartLine[] } = {
    written: null,
    lines: [],
  }

  constructor(parts: { kept: KeyValues; signals: Pick<SignalLog, 'logNow'> }) {
    this.kept = parts.kept
    this.signals = parts.signals
  }

  /** What is in it, what came first first; the same array for as long as nothing changes. */
  readonly lines = (): readonly CartLine[] => {
    const written = this.kept.get(KEY)
    if (written !== this.latest.written) this.latest = { written, lines: linesIn(written) }
    return this.latest.lines
  }

  /** Tells of changes here and in other tabs. Returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    window.addEventListener('storage', listener)
    return () => {
      this.listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  }

  quantityOf(productId: string): number {
    return this.line(productId)?.quantity ?? 0
  }

  /** One more. Returns how to take that back, or null where there are MAX_QUANTITY already. */
  add(productId: string, requestId?: string | null): (() => void) | null {
    const quantity = this.quantityOf(productId)
    if (quantity === MAX_QUANTITY) return null
    if (quantity > 0) {
      this.setQuantity(productId, quantity + 1)
      return () => this.setQuantity(productId, quantity)
    }
    this.put({ product_id: productId, quantity: 1, request_id: requestId ?? undefined })
    return () => void this.remove(productId)
  }

  /** Says how many of a product that is in the cart; kept between 1 and MAX_QUANTITY. */
  setQuantity(productId: string, quantity: number): void {
    this.write(
      this.lines().map((line) =>
        line.product_id === productId ? { ...line, quantity: bounded(quantity) } : line,
      ),
    )
  }

  /** Takes a product out, so that it may be recommended again. Returns how to take that back. */
  remove(productId: string): () => void {
    const line = this.line(productId)
    if (!line) return () => undefined
    const place = this.lines().indexOf(line)
    this.write(this.lines().filter((each) => each !== line))
    this.signals.logNow({ kind: 'undo', undoes: line.event_id })
    return () => {
      if (!this.line(productId)) this.put(line, place)
    }
  }

  /** Buys products, whether or not they are in the cart; it is left without them. */
  order(bought: readonly Pick<CartLine, 'product_id' | 'request_id'>[]): void {
    for (const { product_id, request_id } of bought) {
      this.signals.logNow({ kind: 'purchase', product_id, request_id })
    }
    const ids = new Set(bought.map(({ product_id }) => product_id))
    this.write(this.lines().filter(({ product_id }) => !ids.has(product_id)))
  }

  private line(productId: string): CartLine | undefined {
    return this.lines().find(({ product_id }) => product_id === productId)
  }

  private put(line: Omit<CartLine, 'event_id'>, place = this.lines().length): void {
    const { product_id, quantity, request_id } = line
    const event_id = this.signals.logNow({ kind: 'cart', product_id, request_id })
    this.write(this.lines().toSpliced(place, 0, { product_id, quantity, event_id, request_id }))
  }

  private write(lines: readonly CartLine[]): void {
    if (lines.length > 0) this.kept.set(KEY, JSON.stringify(lines))
    else this.kept.remove(KEY)
    this.listeners.forEach((listener) => listener())
  }
}

/** The lines that can be read; whatever else somebody or something has written is dropped. */
function linesIn(written: string | null): CartLine[] {
  const lines = new Map<string, CartLine>()
  for (const each of listIn(written)) {
    if (isLine(each) && !lines.has(each.product_id)) {
      lines.set(each.product_id, { ...each, quantity: bounded(each.quantity) })
    }
  }
  return [...lines.values()]
}

function listIn(written: string | null): unknown[] {
  try {
    const read: unknown = JSON.parse(written ?? '[]')
    return Array.isArray(read) ? read : []
  } catch {
    return []
  }
}

function isLine(value: unknown): value is CartLine {
  if (typeof value !== 'object' || value === null) return false
  const { product_id, quantity, event_id, request_id } = value as Record<string, unknown>
  return (
    isId(product_id) &&
    isId(event_id) &&
    (request_id === undefined || isId(request_id)) &&
    typeof quantity === 'number'
  )
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function bounded(quantity: number): number {
  return Math.min(Math.max(Math.trunc(quantity), 1), MAX_QUANTITY)
}
