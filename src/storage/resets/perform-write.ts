import { POST_CHALLENGE } from "../../actions/trigger.ts"
import { assert, unreachable } from "../../lib/assert.ts"
import type { Write } from "../../reset/effects.ts"
import type { Reset } from "../../reset/reset.ts"
import { deleteCache, setCache } from "../actions/cache-records.ts"
import { insertExecution } from "../execution-store.ts"
import type { Told } from "../outbox.ts"
import { replacePasskeys } from "../accounts/passkey-store.ts"
import { closeResets } from "./reset-row.ts"
import { setPasswordHash } from "./set-password-hash.ts"
import type { Trx } from "../transaction.ts"

/** The reset a write comes from: its account is locked, and no write reaches another's. */
export interface WriteScope {
  reset: Reset
  nowMs: number
}

type WriteOf<T extends Write["type"]> = Write & { type: T }

/** @throws {BrokenRule} when a write cannot be done as it was decided: nothing is saved then. */
export async function performWrite(
  trx: Trx,
  told: Told,
  { reset, nowMs }: WriteScope,
  write: Write,
): Promise<void> {
  if ("userId" in write) assert(write.userId === reset.userId, "a reset writes its own account")
  switch (write.type) {
    case "set-password-hash":
      return setPasswordHash(trx, write, nowMs)
    case "replace-passkeys":
      return replacePasskeys(trx, write, nowMs)
    case "revoke-sessions":
      await trx.deleteFrom("sessions").where("user_id", "=", write.userId).execute()
      return
    case "close-ticket":
      return closeTicket(trx, write, reset.userId)
    case "close-other-resets":
      return closeResets(trx, write.userId, write, write.outcome, nowMs)
    case "save-factor-counter":
      return saveFactorCounter(trx, write)
    case "spend-step":
      return spendStep(trx, write, reset.userId)
    case "replace-secret":
      return replaceSecret(trx, write, reset.userId)
    case "record-execution":
      return insertExecution(trx, write.execution, reset.id)
    case "cache-set":
      return setCache(trx, POST_CHALLENGE, write.record)
    case "cache-delete":
      return deleteCache(trx, POST_CHALLENGE, write.key)
    case "log":
      told.logs.push(write.event)
      return
    default:
      return unreachable(write)
  }
}

async function closeTicket(
  trx: Trx,
  { ticketId, closed }: WriteOf<"close-ticket">,
  userId: string,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("tickets")
    .set({ closed_reason: closed.reason, closed_at_ms: closed.atMs })
    .where("id", "=", ticketId)
    .where("user_id", "=", userId)
    .where("closed_reason", "is", null)
    .executeTakeFirstOrThrow()
  assert(numUpdatedRows === 1n, "a ticket is closed once")
}

async function saveFactorCounter(
  trx: Trx,
  { userId, factor, counter }: WriteOf<"save-factor-counter">,
): Promise<void> {
  const columns = {
    tries_left: counter.left,
    updated_at_ms: counter.updatedAtMs,
    in_a_row: counter.inARow,
  }
  await trx
    .insertInto("factor_counters")
    .values({ user_id: userId, factor, ...columns })
    .onConflict((conflict) => conflict.columns(["user_id", "factor"]).doUpdateSet(columns))
    .execute()
}

/** A second guard beside `decide`: the step is spent by this statement or not at all. */
async function spendStep(
  trx: Trx,
  { enrolmentId, step }: WriteOf<"spend-step">,
  userId: string,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("enrolments")
    .set({ last_step: step })
    .where("id", "=", enrolmentId)
    .where("user_id", "=", userId)
    .where(({ or, eb }) => or([eb("last_step", "is", null), eb("last_step", "<", step)]))
    .executeTakeFirstOrThrow()
  assert(numUpdatedRows === 1n, "a step is spent once (RFC 6238 section 5.2)")
}

async function replaceSecret(
  trx: Trx,
  { enrolmentId, spentSecret, sealedSecret }: WriteOf<"replace-secret">,
  userId: string,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("enrolments")
    .set({ sealed_secret: sealedSecret })
    .where("id", "=", enrolmentId)
    .where("user_id", "=", userId)
    .where("sealed_secret", "=", spentSecret)
    .executeTakeFirstOrThrow()
  assert(numUpdatedRows === 1n, "a recovery code is spent once")
}
