/** Lets so many in at once. The others wait in the order they came. */
export class Turns {
  #free: number
  readonly #waiting = new Set<() => void>()

  constructor(max: number) {
    this.#free = max
  }

  /** Whoever gets true calls `leave` when done. False: `deadline` was aborted first. */
  enter(deadline: AbortSignal): Promise<boolean> {
    if (deadline.aborted) return Promise.resolve(false)
    if (this.#free > 0) {
      this.#free -= 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const isIn = () => {
        deadline.removeEventListener("abort", isLate)
        resolve(true)
      }
      const isLate = () => {
        this.#waiting.delete(isIn)
        resolve(false)
      }
      this.#waiting.add(isIn)
      deadline.addEventListener("abort", isLate, { once: true })
    })
  }

  leave(): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#free += 1
      return
    }
    this.#waiting.delete(next)
    next()
  }
}
