import type { TailLine, TailStore } from "../ports/execution-store.ts"
import type { Database } from "./database.ts"
import { fromJson, toJson } from "./json.ts"
import { transact, type Trx } from "./transaction.ts"

/** The position of whoever listens from the very beginning: 0 means "from now on". */
const FIRST = 1

export function tailStore(db: Database): TailStore {
  const { kysely } = db
  return {
    async open({ tokenDigest, actionId, expiresAtMs }) {
      await transact(db, (trx) =>
        trx
          .insertInto("tail_sessions")
          .values({ token_digest: tokenDigest, action_id: actionId, expires_at_ms: expiresAtMs })
          .execute(),
      )
    },

    async find(tokenDigest, nowMs) {
      const row = await kysely
        .selectFrom("tail_sessions")
        .selectAll()
        .where("token_digest", "=", tokenDigest)
        .where("expires_at_ms", ">", nowMs)
        .executeTakeFirst()
      return row === undefined ? null : { actionId: row.action_id, expiresAtMs: row.expires_at_ms }
    },

    async isListened(actionId, nowMs) {
      const row = await kysely
        .selectFrom("tail_sessions")
        .select("token_digest")
        .where("expires_at_ms", ">", nowMs)
        .where(({ or, eb }) => or([eb("action_id", "is", null), eb("action_id", "=", actionId)]))
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },

    async add(lines) {
      if (lines.length > 0) await transact(db, (trx) => add(trx, lines))
    },

    async read(actionId, after, limit) {
      if (after < FIRST) return { lines: [], next: await end(db) }
      let query = kysely.selectFrom("tail_lines").select(["position", "document"])
      if (actionId !== null) query = query.where("action_id", "=", actionId)
      const rows = await query
        .where("position", ">", after)
        .orderBy("position")
        .limit(limit)
        .execute()
      const lines = rows.map(({ document }) => fromJson<TailLine>(document))
      return { lines, next: rows.at(-1)?.position ?? after }
    },

    end: () => end(db),

    async deleteBefore(atMs) {
      await transact(db, async (trx) => {
        await trx.deleteFrom("tail_lines").where("at_ms", "<", atMs).execute()
        await trx.deleteFrom("tail_sessions").where("expires_at_ms", "<", atMs).execute()
      })
    },
  }
}

/**
 * Whoever adds lines holds the row of the last position until they are there, so that nobody reads
 * past lines that come later with a smaller position.
 */
async function add(trx: Trx, lines: readonly TailLine[]): Promise<void> {
  const { position } = await trx
    .insertInto("tail_end")
    .values({ id: 1, position: FIRST + lines.length })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet(({ eb }) => ({ position: eb("tail_end.position", "+", lines.length) })),
    )
    .returning("position")
    .executeTakeFirstOrThrow()
  const rows = lines.map((line, index) => ({
    position: position - lines.length + 1 + index,
    action_id: line.actionId,
    at_ms: line.atMs,
    document: toJson(line),
  }))
  for (let from = 0; from < rows.length; from += ROWS_MAX)
    await trx
      .insertInto("tail_lines")
      .values(rows.slice(from, from + ROWS_MAX))
      .execute()
}

/** Of one statement: databases bound its parameters. */
const ROWS_MAX = 500

async function end({ kysely }: Database): Promise<number> {
  const row = await kysely
    .selectFrom("tail_end")
    .select("position")
    .where("id", "=", 1)
    .executeTakeFirst()
  return row?.position ?? FIRST
}
