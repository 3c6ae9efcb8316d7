const NAME = 'shopcard.events'
const PATIENCE_MS = 10_000

/**
 * Runs the task while no other tab of this browser runs one. Where there are no such locks (plain
 * http from another machine), or a tab that sleeps keeps its turn too long, it runs all the same.
 */
export async function aloneAmongTabs(task: () => Promise<void>): Promise<void> {
  // Missing in such places, whatever the types say.
  const locks = navigator.locks as LockManager | undefined
  const endTurn = locks && (await turnOf(locks))
  await task().finally(endTurn)
}

/** Waits for a turn; returns how to end it. */
function turnOf(locks: LockManager): Promise<() => void> {
  return new Promise((begin) => {
    const patience = { signal: AbortSignal.timeout(PATIENCE_MS) }
    const turn = () => new Promise<void>((end) => begin(end))
    locks.request(NAME, patience, turn).catch(() => begin(() => undefined))
  })
}
