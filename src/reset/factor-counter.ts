import { FACTOR_BUCKET, FACTOR_FAILURES_MAX } from "./limits.ts"

/** Tries of one factor of one account, over all resets, browsers and nodes. */
export interface FactorCounter {
  /** Tries that are left, as a fraction while it refills. */
  left: number
  updatedAtMs: number
  /** Answers since the last one that passed. */
  inARow: number
}

export function newFactorCounter(nowMs: number): FactorCounter {
  return { left: FACTOR_BUCKET.size, updatedAtMs: nowMs, inARow: 0 }
}

/**
 * Counts a try, before the answer is looked at. Null: none is left. A clock that steps back gives
 * nothing back.
 */
export function countTry(counter: FactorCounter, nowMs: number): FactorCounter | null {
  const passedMs = Math.max(0, nowMs - counter.updatedAtMs)
  const left = Math.min(FACTOR_BUCKET.size, counter.left + passedMs / FACTOR_BUCKET.refillMs)
  if (left < 1 || counter.inARow >= FACTOR_FAILURES_MAX) return null
  return {
    left: left - 1,
    updatedAtMs: Math.max(nowMs, counter.updatedAtMs),
    inARow: counter.inARow + 1,
  }
}
