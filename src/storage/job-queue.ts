import type { ClaimedJob, JobQueue } from "../ports/job-queue.ts"
import type { Database } from "./database.ts"
import { fromJson } from "./json.ts"
import { transactTelling, type Outbox } from "./outbox.ts"
import { forUpdateSkipLocked, transact, type Trx } from "./transaction.ts"

/** Characters of a reason that are kept. Ours: a stack trace is enough to see what happened. */
const WHY_LENGTH_MAX = 4000

/**
 * A leased job is one that is due again when its lease ends, so that a node which dies gives its
 * jobs back by doing nothing.
 */
export function jobQueue(db: Database, outbox: Outbox): JobQueue {
  const { chance } = outbox
  return {
    add: (job, logs = []) =>
      transactTelling(db, outbox, async (_trx, told) => {
        told.jobs.push(job)
        told.logs.push(...logs)
      }),

    claim: (nowMs, leaseMs) =>
      transact(db, (trx) => claim(db, trx, nowMs, nowMs + leaseMs, chance.token())),

    renew: (claimed, nowMs, leaseMs) =>
      transact(db, (trx) =>
        updateHeld(trx, claimed, { due_at_ms: nowMs + leaseMs, lease: claimed.lease }),
      ),

    finish: (claimed) =>
      transact(db, async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom("jobs")
          .where("id", "=", claimed.id)
          .where("lease", "=", claimed.lease)
          .executeTakeFirstOrThrow()
        return numDeletedRows === 1n
      }),

    retry: (claimed, retryAtMs) =>
      transact(db, (trx) => updateHeld(trx, claimed, { due_at_ms: retryAtMs, lease: null })),

    giveUp: (claimed, why, logs) =>
      transactTelling(db, outbox, async (trx, told) => {
        // PostgreSQL's text cannot hold U+0000, and a mail server may have said anything.
        const given_up_why = why.replaceAll("\0", "\u{fffd}").slice(0, WHY_LENGTH_MAX)
        const isHeld = await updateHeld(trx, claimed, { given_up_why, lease: null })
        if (isHeld) told.logs.push(...logs)
        return isHeld
      }),
  }
}

async function claim(
  db: Database,
  trx: Trx,
  nowMs: number,
  leaseUntilMs: number,
  lease: string,
): Promise<ClaimedJob | null> {
  const due = await forUpdateSkipLocked(
    db,
    trx
      .selectFrom("jobs")
      .select("id")
      .where("given_up_why", "is", null)
      .where("due_at_ms", "<=", nowMs)
      .orderBy("due_at_ms")
      .orderBy("created_at_ms")
      .limit(1),
  ).executeTakeFirst()
  if (due === undefined) return null
  const { id, payload, attempt } = await trx
    .updateTable("jobs")
    .set((job) => ({ lease, due_at_ms: leaseUntilMs, attempt: job("attempt", "+", 1) }))
    .where("id", "=", due.id)
    .returning(["id", "payload", "attempt"])
    .executeTakeFirstOrThrow()
  return { id, job: fromJson<ClaimedJob["job"]>(payload), attempt, lease }
}

/** False when the lease was lost to another. */
async function updateHeld(
  trx: Trx,
  { id, lease }: ClaimedJob,
  columns: { lease: string | null; due_at_ms?: number; given_up_why?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("jobs")
    .set(columns)
    .where("id", "=", id)
    .where("lease", "=", lease)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
