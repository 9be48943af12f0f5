import type { CacheRecord } from "../../actions/cache.ts"
import { CACHE } from "../../actions/limits.ts"
import type { TriggerId } from "../../actions/trigger.ts"
import type { ActionStore } from "../../ports/action-store.ts"
import type { Database } from "../database.ts"
import { fromJson, toJson } from "../json.ts"
import { transact, type Trx } from "../transaction.ts"

export function cacheRecords(db: Database): Pick<ActionStore, "listCache" | "saveCache"> {
  return {
    async listCache(triggerId, nowMs) {
      const rows = await db.kysely
        .selectFrom("cache_records")
        .selectAll()
        .where("trigger_id", "=", triggerId)
        .where("expires_at_ms", ">", nowMs)
        .orderBy("key")
        .execute()
      return rows.map((row) => ({
        key: fromJson<string>(row.key),
        value: fromJson<string>(row.value),
        expiresAtMs: row.expires_at_ms,
      }))
    },

    saveCache: (triggerId, sets, deletes) =>
      transact(db, async (trx) => {
        for (const key of deletes) await deleteCache(trx, triggerId, key)
        for (const record of sets) await setCache(trx, triggerId, record)
      }),
  }
}

export async function deleteCache(trx: Trx, triggerId: TriggerId, key: string): Promise<void> {
  await trx
    .deleteFrom("cache_records")
    .where("trigger_id", "=", triggerId)
    .where("key", "=", toJson(key))
    .execute()
}

/** Where there are too many records, those that would expire first go first. */
export async function setCache(trx: Trx, triggerId: TriggerId, record: CacheRecord): Promise<void> {
  const columns = { value: toJson(record.value), expires_at_ms: record.expiresAtMs }
  await trx
    .insertInto("cache_records")
    .values({ trigger_id: triggerId, key: toJson(record.key), ...columns })
    .onConflict((conflict) => conflict.columns(["trigger_id", "key"]).doUpdateSet(columns))
    .execute()
  const kept = await trx
    .selectFrom("cache_records")
    .select("key")
    .where("trigger_id", "=", triggerId)
    .orderBy("expires_at_ms", "desc")
    .orderBy("key")
    .limit(CACHE.entriesMax)
    .execute()
  if (kept.length < CACHE.entriesMax) return
  await trx
    .deleteFrom("cache_records")
    .where("trigger_id", "=", triggerId)
    .where(
      "key",
      "not in",
      kept.map(({ key }) => key),
    )
    .execute()
}
