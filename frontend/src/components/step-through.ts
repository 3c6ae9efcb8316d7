/** Moves the focus to the next (or the previous) of the elements that match, and no further. */
export function stepThrough(within: HTMLElement, selector: string, isForward: boolean): void {
  const stops = [...within.querySelectorAll<HTMLElement>(selector)]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  stops[here + (isForward ? 1 : -1)]?.focus()
}
