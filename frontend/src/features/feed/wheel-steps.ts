/** A pause after which a wheel or a trackpad begins anew. */
const PAUSE_MS = 150
/** One step at a time: about as long as the way to the next item feels. */
const REST_MS = 250
/** Pixels that are meant, and pixels of a push that is no trackpad's afterglow. */
const MEANT = 24
const PUSH = 50

/**
 * Turns wheel events into steps: one notch of a wheel is one item, and so is one stroke on a
 * trackpad, whose events go on and fade out long after the fingers have left it.
 */
export class WheelSteps {
  private sum = 0
  private hasStepped = false
  private lastAt = -Infinity
  private lastSize = 0
  private steppedAt = -Infinity

  /** Which way to go, if at all. `pixels` is down the page, `at` in milliseconds. */
  take(pixels: number, at: number): 1 | -1 | 0 {
    const size = Math.abs(pixels)
    const isNew = at - this.lastAt > PAUSE_MS
    const isPush = size >= PUSH && size >= this.lastSize
    this.lastAt = at
    this.lastSize = size
    if (isNew || Math.sign(pixels) !== Math.sign(this.sum)) {
      this.sum = 0
      this.hasStepped = false
    }
    this.sum += pixels
    if (at - this.steppedAt < REST_MS) return 0
    const isMeant = this.hasStepped ? isPush : Math.abs(this.sum) >= MEANT
    if (!isMeant) return 0
    this.hasStepped = true
    this.steppedAt = at
    return pixels > 0 ? 1 : -1
  }
}
