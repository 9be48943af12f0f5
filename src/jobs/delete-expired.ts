import { EXECUTION_KEPT_MS } from "../actions/limits.ts"
import type { Clock } from "../lib/clock.ts"
import type { ActionStore } from "../ports/action-store.ts"
import type { AskStore } from "../ports/ask-store.ts"
import type { EnrolmentTicketStore } from "../ports/enrolment-ticket-store.ts"
import type { ExecutionStore, TailStore } from "../ports/execution-store.ts"
import type { ResetStore } from "../ports/reset-store.ts"

/** How long what is over is kept, so that its page can still say why. */
const KEPT_MS = 7 * 86_400_000
/** Of browsers that waited for a code: their page can say no more by then. */
const ASK_KEPT_MS = 3_600_000
/** Of versions and packages that nothing uses: a reset that began before may still run them. */
const UNUSED_KEPT_MS = 86_400_000
/** Of lines of the live tail: whoever listens asks every few seconds. */
const TAIL_KEPT_MS = 10 * 60_000
const EVERY_MS = 60_000
/** A few at a time: nobody waits behind a long delete. */
const BATCH = 200

export interface DeleteExpired {
  resets: ResetStore
  asks: AskStore
  enrolmentTickets: EnrolmentTicketStore
  actions: ActionStore
  executions: ExecutionStore
  tail: TailStore
  clock: Clock
}

/** Deletes, every minute, what was over long enough ago. Any number of nodes may. */
export function deleteExpired(deps: DeleteExpired): Disposable {
  const timer = setInterval(() => void sweep(deps), EVERY_MS)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

/** Never rejects: what fails now is found again a minute later. */
export async function sweep({
  resets,
  asks,
  enrolmentTickets,
  actions,
  executions,
  tail,
  clock,
}: DeleteExpired): Promise<void> {
  const nowMs = clock.nowMs()
  await Promise.allSettled([
    resets.deleteExpired(nowMs - KEPT_MS, BATCH),
    asks.deleteExpired(nowMs - ASK_KEPT_MS, BATCH),
    enrolmentTickets.deleteExpired(nowMs - KEPT_MS, BATCH),
    actions.deleteUnused(nowMs - UNUSED_KEPT_MS, BATCH),
    executions.deleteBefore(nowMs - EXECUTION_KEPT_MS, BATCH),
    tail.deleteBefore(nowMs - TAIL_KEPT_MS),
  ])
}
