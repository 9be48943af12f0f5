import type { ActionStore } from "../../ports/action-store.ts"
import type { Database } from "../database.ts"
import { fromJson, toJson } from "../json.ts"
import { transact } from "../transaction.ts"
import { cannotBeStored } from "./read-page.ts"

export function bundles(
  db: Database,
): Pick<ActionStore, "findBundle" | "loadBundle" | "saveBundle"> {
  return {
    async findBundle(key) {
      if (cannotBeStored(key)) return null
      const row = await db.kysely
        .selectFrom("bundles")
        .select(["digest", "code"])
        .where("key", "=", key)
        .orderBy("created_at_ms", "desc")
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : { digest: row.digest, code: fromJson<string>(row.code) }
    },

    loadBundle: (digest) => loadBundle(db, digest),

    // One that is there already is kept from being deleted as an old one that nobody uses.
    async saveBundle({ digest, code }, key, nowMs) {
      await transact(db, (trx) =>
        trx
          .insertInto("bundles")
          .values({ digest, key, code: toJson(code), created_at_ms: nowMs })
          .onConflict((conflict) =>
            conflict.column("digest").doUpdateSet({ key, created_at_ms: nowMs }),
          )
          .execute(),
      )
    },
  }
}

/** Null: no such bundle. */
export async function loadBundle({ kysely }: Database, digest: string): Promise<string | null> {
  if (cannotBeStored(digest)) return null
  const row = await kysely
    .selectFrom("bundles")
    .select("code")
    .where("digest", "=", digest)
    .executeTakeFirst()
  return row === undefined ? null : fromJson<string>(row.code)
}
