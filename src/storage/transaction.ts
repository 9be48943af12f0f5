import { randomInt } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { SelectQueryBuilder, Transaction } from "kysely"
import type { Database } from "./database.ts"
import { isSerializationFailure } from "./postgres.ts"
import type { Schema } from "./schema.ts"
import { isSqliteBusy } from "./sqlite.ts"

export type Trx = Transaction<Schema>

/** Tries of a transaction that the database undid in favour of another. */
const SERIALIZATION_TRIES_MAX = 5
/** Tries for SQLite's one write lock. With the pauses below, about 5 seconds. */
const BUSY_TRIES_MAX = 100
const PAUSE_MS_MAX = 60

/**
 * Runs `work` in one transaction: all of it is saved, or none when it throws. On PostgreSQL the
 * isolation is READ COMMITTED, so `work` locks the rows that it decides about (`forUpdate`); on
 * SQLite the transaction has the only write lock.
 *
 * @param work Is run again when the database asks for it, so it must do nothing but query.
 */
export async function transact<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return db.kind === "postgres"
        ? await db.kysely.transaction().setIsolationLevel("read committed").execute(work)
        : await db.kysely.transaction().execute(work)
    } catch (error) {
      if (attempt >= triesFor(error)) throw error
      // Jitter, so that those who met do not meet again.
      await wait(randomInt(1, PAUSE_MS_MAX))
    }
  }
}

/** As `transact`, but what `work` did is undone when it has answered. */
export async function rehearse<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  const undo = new Error("a rehearsal is undone")
  let answer: { value: T } | undefined
  try {
    return await transact(db, async (trx) => {
      answer = { value: await work(trx) }
      throw undo
    })
  } catch (error) {
    if (error !== undo || answer === undefined) throw error
    return answer.value
  }
}

function triesFor(error: unknown): number {
  if (isSerializationFailure(error)) return SERIALIZATION_TRIES_MAX
  return isSqliteBusy(error) ? BUSY_TRIES_MAX : 1
}

/** Locks the rows that a query reads until the transaction ends. SQLite has them locked already. */
export function forUpdate<DB, TB extends keyof DB, O>(
  db: Database,
  query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return db.kind === "postgres" ? query.forUpdate() : query
}

/** As `forUpdate`, passing over rows that another transaction holds. */
export function forUpdateSkipLocked<DB, TB extends keyof DB, O>(
  db: Database,
  query: SelectQueryBuilder<DB, TB, O>,
): SelectQueryBuilder<DB, TB, O> {
  return db.kind === "postgres" ? query.forUpdate().skipLocked() : query
}
