import { assert, unreachable } from "../../lib/assert.ts"
import {
  changesFactors,
  type EnrolmentWrite,
  type NewEnrolment,
} from "../../enrolment/enrolment-write.ts"
import { toFlag, toJson } from "../json.ts"
import type { EnrolmentRow } from "../schema.ts"
import type { Trx } from "../transaction.ts"

/** Another enrolment has the same unique digest: the transaction is undone. */
export class EnrolmentTaken extends Error {
  override name = "EnrolmentTaken"
}

/**
 * Does the writes of one account, whose lock is held.
 *
 * @throws {EnrolmentTaken} and {BrokenRule} when they cannot be done: nothing is saved then.
 */
export async function writeEnrolments(
  trx: Trx,
  userId: string,
  writes: readonly EnrolmentWrite[],
  nowMs: number,
): Promise<void> {
  for (const write of writes) await writeEnrolment(trx, userId, write, nowMs)
  if (!changesFactors(writes)) return
  await trx
    .updateTable("users")
    .set((user) => ({
      security_version: user("security_version", "+", 1),
      updated_at_ms: nowMs,
    }))
    .where("user_id", "=", userId)
    .execute()
}

async function writeEnrolment(
  trx: Trx,
  userId: string,
  write: EnrolmentWrite,
  nowMs: number,
): Promise<void> {
  switch (write.type) {
    case "add":
      return add(trx, userId, write.enrolment, nowMs)
    case "remove": {
      const { numDeletedRows } = await trx
        .deleteFrom("enrolments")
        .where("id", "=", write.enrolmentId)
        .where("user_id", "=", userId)
        .executeTakeFirstOrThrow()
      assert(numDeletedRows === 1n, "what is removed is there")
      return
    }
    case "rename":
      return set(trx, userId, write.enrolmentId, { name: write.name })
    case "set-options":
      return set(trx, userId, write.enrolmentId, { options: toJson(write.options) })
    default:
      return unreachable(write)
  }
}

async function add(
  trx: Trx,
  userId: string,
  enrolment: NewEnrolment,
  nowMs: number,
): Promise<void> {
  const last = await trx
    .selectFrom("enrolments")
    .select("position")
    .where("user_id", "=", userId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst()
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("enrolments")
    .values(toEnrolmentRow(userId, enrolment, (last?.position ?? -1) + 1, nowMs))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new EnrolmentTaken("this factor is enrolled already")
}

async function set(
  trx: Trx,
  userId: string,
  enrolmentId: string,
  columns: Partial<Pick<EnrolmentRow, "name" | "options">>,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable("enrolments")
    .set(columns)
    .where("id", "=", enrolmentId)
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow()
  assert(numUpdatedRows === 1n, "what is changed is there")
}

export function toEnrolmentRow(
  userId: string,
  enrolment: NewEnrolment,
  position: number,
  nowMs: number,
): EnrolmentRow {
  return {
    id: enrolment.id,
    user_id: userId,
    type: enrolment.type,
    is_confirmed: toFlag(enrolment.isConfirmed),
    sealed_secret: enrolment.sealedSecret,
    last_step: enrolment.lastStep ?? null,
    options: toJson(enrolment.options),
    position,
    name: enrolment.name ?? null,
    created_at_ms: nowMs,
    unique_digest: enrolment.uniqueDigest ?? null,
  }
}
