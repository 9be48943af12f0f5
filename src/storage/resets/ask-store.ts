import { assert } from "../../lib/assert.ts"
import type { AskStore } from "../../ports/ask-store.ts"
import type { Ask } from "../../reset/ask.ts"
import type { AskDecision } from "../../reset/decide-ask.ts"
import type { Database } from "../database.ts"
import { fromJson, toJson } from "../json.ts"
import { transactTelling, type Outbox, type Told } from "../outbox.ts"
import { forUpdate, transact, type Trx } from "../transaction.ts"

/** Asks, each behind a lock of its own: most have no account to lock. */
export function askStore(db: Database, outbox: Outbox): AskStore {
  return {
    async add(ask, digest, job) {
      await transactTelling(db, outbox, async (trx, told) => {
        await trx
          .insertInto("asks")
          .values({ digest, ...toColumns(ask) })
          .execute()
        told.jobs.push(job)
      })
    },

    async find(digest) {
      const row = await db.kysely
        .selectFrom("asks")
        .select("document")
        .where("digest", "=", digest)
        .executeTakeFirst()
      return row === undefined ? null : fromJson<Ask>(row.document)
    },

    change: (digest, decide) =>
      transactTelling(db, outbox, (trx, told) =>
        change(db, trx, told, { digest, decide, nowMs: () => outbox.clock.nowMs() }),
      ),

    async deleteExpired(beforeMs, limit) {
      await transact(db, (trx) =>
        trx
          .deleteFrom("asks")
          .where("digest", "in", (rows) =>
            rows
              .selectFrom("asks")
              .select("digest")
              .where("expires_at_ms", "<", beforeMs)
              .orderBy("expires_at_ms")
              .limit(limit),
          )
          .execute(),
      )
    },
  }
}

async function change(
  db: Database,
  trx: Trx,
  told: Told,
  {
    digest,
    decide,
    nowMs,
  }: {
    digest: string
    decide: (ask: Ask, nowMs: number) => AskDecision
    /** Read when the lock is held. */
    nowMs: () => number
  },
): Promise<AskDecision | null> {
  const query = trx.selectFrom("asks").select("document").where("digest", "=", digest)
  const row = await forUpdate(db, query).executeTakeFirst()
  if (row === undefined) return null
  const before = fromJson<Ask>(row.document)
  const decision = decide(before, nowMs())
  if (!decision.ok) return decision
  assert(decision.ask.id === before.id, "an ask stays itself")
  await trx.updateTable("asks").set(toColumns(decision.ask)).where("digest", "=", digest).execute()
  told.logs.push(...decision.logs)
  told.jobs.push(...decision.jobs)
  return decision
}

function toColumns(ask: Ask) {
  return { expires_at_ms: ask.expiresAtMs, document: toJson(ask) }
}
