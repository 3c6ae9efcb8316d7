/** Whether this person asked their system for less movement: nothing then moves by itself. */
export function wantsLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
