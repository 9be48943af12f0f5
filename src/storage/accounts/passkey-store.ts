import { assert } from "../../lib/assert.ts"
import type { Passkey, PasskeyStore } from "../../ports/passkey-store.ts"
import type { Write } from "../../reset/effects.ts"
import type { Database } from "../database.ts"
import { transact, type Trx } from "../transaction.ts"

export function passkeyStore(db: Database): PasskeyStore {
  return {
    find: (credentialDigest) => find(db.kysely, credentialDigest),

    countUp: (id, signCount) =>
      transact(db, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable("passkeys")
          .set({ sign_count: signCount })
          .where("id", "=", id)
          .where("sign_count", signCount === 0 ? "=" : "<", signCount)
          .executeTakeFirstOrThrow()
        return numUpdatedRows === 1n
      }),
  }
}

/** The account's one passkey from now on, or none. Its row is locked. */
export async function replacePasskeys(
  trx: Trx,
  { userId, passkey }: Write & { type: "replace-passkeys" },
  nowMs: number,
): Promise<void> {
  await trx.deleteFrom("passkeys").where("user_id", "=", userId).execute()
  if (passkey === null) return
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("passkeys")
    .values({
      id: passkey.id,
      user_id: userId,
      credential_digest: passkey.credentialDigest,
      sealed_key: passkey.sealedKey,
      sign_count: passkey.signCount,
      created_at_ms: nowMs,
    })
    .onConflict((conflict) => conflict.column("credential_digest").doNothing())
    .executeTakeFirstOrThrow()
  assert(numInsertedOrUpdatedRows === 1n, "a key is the passkey of one account")
}

async function find(kysely: Database["kysely"], credentialDigest: string): Promise<Passkey | null> {
  const row = await kysely
    .selectFrom("passkeys")
    .selectAll()
    .where("credential_digest", "=", credentialDigest)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    userId: row.user_id,
    credentialDigest: row.credential_digest,
    sealedKey: row.sealed_key,
    signCount: row.sign_count,
    createdAtMs: row.created_at_ms,
  }
}
