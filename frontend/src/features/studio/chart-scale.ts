/** The drawing's own units. */
export const CHART = { width: 520, height: 280, left: 48, right: 8, top: 12, bottom: 34 }

/** Where a value from 0 to `most` stands, for `count` values side by side. */
export function chartScale(count: number, most: number) {
  const { width, height, left, right, top, bottom } = CHART
  const x = (place: number) =>
    left + (count > 1 ? place / (count - 1) : 0.5) * (width - left - right)
  const y = (value: number) => height - bottom - (value / (most || 1)) * (height - top - bottom)
  const path = (values: readonly number[]) =>
    values
      .map(
        (value, place) => `${place === 0 ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`,
      )
      .join('')
  return { x, y, path }
}

/** The mean of the values around each, so that a curve is seen and not its noise. */
export function smoothed(values: readonly number[], around: number): number[] {
  return values.map((_, place) => {
    const near = values.slice(Math.max(0, place - around), place + around + 1)
    return near.reduce((sum, value) => sum + value, 0) / near.length
  })
}

/** The least round share that is above all values: 0.25, 0.5, 0.75 or 1. */
export function ceilingOf(values: readonly number[]): number {
  return Math.min(1, Math.max(0.25, Math.ceil(Math.max(0, ...values) * 4) / 4))
}
