import { ServiceError } from "../errors/service-error.ts"

/** Runs work that is handed in, a bounded number at a time. */
export type WorkQueue = <T>(work: () => Promise<T>) => Promise<T>

/**
 * A queue that has an end: a flood of logins is answered `busy` at once instead of being kept until
 * every caller has given up, and memory stays within `runningMax` hashes.
 *
 * @throws {ServiceError} busy, when `waitingMax` wait already.
 */
export function newWorkQueue(runningMax: number, waitingMax: number): WorkQueue {
  let running = 0
  const waiting: (() => void)[] = []

  return async (work) => {
    if (running < runningMax) running++
    else {
      if (waiting.length >= waitingMax) throw new ServiceError("busy")
      // Whoever finishes hands its place on, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
