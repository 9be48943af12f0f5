/** A process that waits for its next run and can be ended for another version's sake. */
export interface Retirable {
  retire(): void
}

/**
 * Bounds the processes of all versions together. When there are too many, the one that has been idle
 * for longest goes; when none is idle, whoever wants one is told when one ends, first come first
 * served.
 */
export class ProcessBudget {
  readonly #max: number
  readonly #idle = new Set<Retirable>()
  readonly #starved = new Set<() => void>()
  #count = 0

  constructor(max: number) {
    this.#max = max
  }

  /** True: one more process may be started. `onFree` is called, once, when it is worth another try. */
  take(onFree: () => void): boolean {
    if (this.#count >= this.#max) {
      const [oldest] = this.#idle
      if (oldest === undefined) {
        this.#starved.add(onFree)
        return false
      }
      this.#idle.delete(oldest)
      oldest.retire()
    }
    this.#starved.delete(onFree)
    this.#count += 1
    return true
  }

  /** A process is gone, or is being ended. */
  release(): void {
    this.#count -= 1
    this.#tellNext()
  }

  markIdle(process: Retirable): void {
    this.#idle.add(process)
    this.#tellNext()
  }

  markBusy(process: Retirable): void {
    this.#idle.delete(process)
  }

  /** `onFree` wants no process any more: its turn goes to the next. */
  forget(onFree: () => void): void {
    this.#starved.delete(onFree)
  }

  #tellNext(): void {
    // While a retired process ends there may be one too many: who is told now would get none, and
    // be the last in line.
    if (this.#count >= this.#max && this.#idle.size === 0) return
    const [next] = this.#starved
    if (next === undefined) return
    this.#starved.delete(next)
    next()
  }
}
