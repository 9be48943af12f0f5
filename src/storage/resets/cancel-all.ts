import type { Clock } from "../../lib/clock.ts"
import type { LogEvent } from "../../logs/log-event.ts"
import { lockAccount } from "../accounts/account-row.ts"
import type { Database } from "../database.ts"
import type { Told } from "../outbox.ts"
import { closeResets } from "./reset-row.ts"
import type { Trx } from "../transaction.ts"

/** `ResetStore.cancelAll` inside its transaction. */
export async function cancelAll(
  db: Database,
  trx: Trx,
  told: Told,
  { userId, logs, clock }: { userId: string; logs: readonly LogEvent[]; clock: Clock },
): Promise<void> {
  if (!(await lockAccount(db, trx, userId))) return
  const nowMs = clock.nowMs()
  await trx
    .updateTable("tickets")
    .set({ closed_reason: "cancelled", closed_at_ms: nowMs })
    .where("user_id", "=", userId)
    .where("closed_reason", "is", null)
    .where("expires_at_ms", ">", nowMs)
    .execute()
  // Whoever opens one of them could set up a factor of their own.
  await trx.deleteFrom("enrolment_tickets").where("user_id", "=", userId).execute()
  // No reset has this id: all of them.
  const outcome = { kind: "superseded", by: "cancelled" } as const
  await closeResets(trx, userId, { exceptResetId: "" }, outcome, nowMs)
  await trx.deleteFrom("sessions").where("user_id", "=", userId).execute()
  await trx
    .updateTable("users")
    .set((user) => ({ security_version: user("security_version", "+", 1), updated_at_ms: nowMs }))
    .where("user_id", "=", userId)
    .execute()
  told.logs.push(...logs)
}
