import type { Clock } from "../lib/clock.ts"
import type { ResetStore } from "../ports/reset-store.ts"

/** How long what is over is kept, so that its page can still say why. */
const KEPT_MS = 7 * 86_400_000
const EVERY_MS = 60_000
/** A few at a time: nobody waits behind a long delete. */
const BATCH = 200

/** Deletes, every minute, resets and tickets that were over a week ago. Any number of nodes may. */
export function deleteExpired(deps: { resets: ResetStore; clock: Clock }): Disposable {
  const sweep = () => {
    // What fails now is found again a minute later.
    deps.resets.deleteExpired(deps.clock.nowMs() - KEPT_MS, BATCH).catch(() => {})
  }
  const timer = setInterval(sweep, EVERY_MS)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
