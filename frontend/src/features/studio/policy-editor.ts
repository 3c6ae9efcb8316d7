import { ApiError } from '@/lib/api-error'
import type { Policy, PolicyChange, StoredPolicy } from '@/features/studio/studio-types'

/** This long after the last change it is sent. */
export const SETTLED_MS = 400

interface Ways {
  load: () => Promise<StoredPolicy>
  /** Throws ApiError: 409 when another revision is stored. */
  save: (policy: PolicyChange) => Promise<StoredPolicy>
}

/** What the page shows of the policy. */
export interface PolicyView {
  /** As somebody is setting it, else as it is stored; null until it came. */
  policy: Policy | null
  /** What the shop came with. */
  original: Policy | null
  revision: number | null
  status: 'loading' | 'saved' | 'changed' | 'saving' | 'failed'
  /** Why it could not be loaded or saved. */
  error: Error | null
  /** What became of a change that was not made. */
  note: string | null
  canUndo: boolean
}

/**
 * The shop's policy while somebody turns its knobs: shown at once, sent when they rest, one call
 * at a time. A change on top of somebody else's is not made; theirs is shown instead.
 */
export class PolicyEditor {
  private readonly ways: Ways
  private readonly listeners = new Set<() => void>()
  private stored: StoredPolicy | null = null
  private draft: Policy | null = null
  private past: Policy[] = []
  private isUndoing = false
  private isSaving = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private error: Error | null = null
  private note: string | null = null
  private shown: PolicyView

  constructor(ways: Ways) {
    this.ways = ways
    this.shown = this.seen()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly view = (): PolicyView => this.shown

  /** As it is stored now. */
  async load(): Promise<void> {
    this.error = null
    this.tell()
    try {
      this.stored = await this.ways.load()
    } catch (error) {
      this.error = error as Error
    }
    this.tell()
  }

  /** Takes effect at once on the page, and in the shop once nothing changes for a moment. */
  change(edit: (policy: Policy) => Policy): void {
    this.isUndoing = false
    this.set(edit)
  }

  /** Back to how it was before the latest change that was saved; once more, to before that. */
  undo(): void {
    const before = this.past.at(-1)
    if (!before) return
    this.isUndoing = true
    this.set(() => before)
  }

  /** Sends at once what waits. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    const { stored, draft: policy } = this
    if (!stored || !policy || this.isSaving) return
    const { isUndoing } = this
    this.isUndoing = false
    this.isSaving = true
    this.error = null
    this.tell()
    try {
      const answer = await this.ways.save({ revision: stored.revision, policy })
      if (isUndoing) this.past.pop()
      else this.past.push(stored.policy)
      this.stored = answer
      if (this.draft === policy) this.draft = null
    } catch (error) {
      // To be sent again, it is the same step back, unless it was changed meanwhile.
      if (this.draft === policy) this.isUndoing = isUndoing
      await this.refused(error as Error)
    }
    this.isSaving = false
    this.tell()
    // Turned on while it was sent.
    if (this.draft && this.shown.status !== 'failed') this.wait()
  }

  private set(edit: (policy: Policy) => Policy): void {
    const policy = this.draft ?? this.stored?.policy
    if (!policy) return
    this.draft = edit(policy)
    this.note = null
    this.error = null
    this.tell()
    this.wait()
  }

  private wait(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), SETTLED_MS)
  }

  private async refused(error: Error): Promise<void> {
    if (!(error instanceof ApiError) || (error.status !== 409 && error.status !== 422)) {
      this.error = error
      return
    }
    this.isUndoing = false
    if (error.status === 422) {
      this.draft = null
      this.note = `${error.message} Nothing was changed.`
      return
    }
    this.past = []
    await this.load()
    // Not to be told without knowing how it stands now: the change stays, and fails again.
    if (this.error) return
    this.draft = null
    this.note =
      'Somebody else changed this meanwhile. It is shown as it stands now, without your change.'
  }

  private tell(): void {
    this.shown = this.seen()
    for (const listener of this.listeners) listener()
  }

  private seen(): PolicyView {
    const { stored, draft, error, note } = this
    return {
      policy: draft ?? stored?.policy ?? null,
      original: stored?.default ?? null,
      revision: stored?.revision ?? null,
      status: this.status(),
      error,
      note,
      canUndo: this.past.length > 0 && !draft,
    }
  }

  private status(): PolicyView['status'] {
    if (this.error) return 'failed'
    if (!this.stored) return 'loading'
    if (this.isSaving) return 'saving'
    return this.draft ? 'changed' : 'saved'
  }
}
