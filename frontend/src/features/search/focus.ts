/**
 * What a pressed button stands for goes, from a list: the last button of the next item has the
 * focus then, else that of the one before, else what is named for when there is none.
 */
export function focusNeighbour(button: HTMLElement, otherwise: () => void): void {
  const item = button.closest('li')
  const next = item?.nextElementSibling ?? item?.previousElementSibling
  const buttons = next?.querySelectorAll('button')
  if (buttons?.length) buttons[buttons.length - 1]?.focus()
  else otherwise()
}

/** Where one is when what had the focus went from around the result: at its start. */
export function focusResults(): void {
  document.getElementById('results')?.focus({ preventScroll: true })
}
