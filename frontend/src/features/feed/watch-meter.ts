/** How a video was watched, as the shop is told. */
export interface Watched {
  /** Only while it played in sight. */
  duration_seconds: number
  /** Where in the clip the watching began. */
  start_seconds: number
  /** Share of its length; more than 1 for one that was watched again. */
  completion: number
  /** How often it began again by itself. */
  loops: number
}

/** Less than this is no watching: a clip that only flew by. */
const LEAST_SECONDS = 0.1

/**
 * Measures how long one showing of a video was really watched. Time counts by the clock between
 * `run` and `rest`, never by places in the clip, so that seeking neither gives nor takes any.
 */
export class WatchMeter {
  private readonly now: () => number
  private runningSince: number | null = null
  private milliseconds = 0
  private start: number | null = null
  private loops = 0

  /** `now` is a clock that never goes back, in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now
  }

  /** It plays in sight from now on, at `place` in the clip, in seconds. Again while it runs: nothing. */
  run(place: number): void {
    this.start ??= place
    this.runningSince ??= this.now()
  }

  /** It is paused, waits for data, or is out of sight. */
  rest(): void {
    if (this.runningSince !== null) this.milliseconds += this.now() - this.runningSince
    this.runningSince = null
  }

  /** It began again by itself. */
  loop(): void {
    this.loops += 1
  }

  /**
   * What was watched since this was last asked, of a clip of `length` seconds, now at `place`; null
   * for nothing to speak of, which is kept for the next time. Goes on measuring where it ran.
   */
  take(length: number, place: number): Watched | null {
    const ran = this.runningSince !== null
    this.rest()
    if (ran) this.runningSince = this.now()
    const seconds = this.milliseconds / 1_000
    if (seconds < LEAST_SECONDS) return null
    const watched = {
      duration_seconds: rounded(seconds),
      start_seconds: rounded(this.start ?? 0),
      completion: length > 0 ? rounded(seconds / length) : 0,
      loops: this.loops,
    }
    this.milliseconds = 0
    this.loops = 0
    this.start = ran ? place : null
    return watched
  }
}

/** To the millisecond, or thousandth. */
function rounded(amount: number): number {
  return Math.round(amount * 1_000) / 1_000
}
