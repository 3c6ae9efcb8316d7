/** Resolves when a promise is settled, however, at the latest after `patienceMs`. Never throws. */
export async function briefly(promise: Promise<unknown>, patienceMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)))
  await Promise.race([Promise.allSettled([promise]), patience])
  clearTimeout(timer)
}
