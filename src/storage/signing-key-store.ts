import type { SigningKey, SigningKeyStore } from "../ports/signing-key-store.ts"
import type { Database } from "./database.ts"
import { transact, type Trx } from "./transaction.ts"

/** The place of the key in use. */
const SLOT = 1

export function signingKeyStore(db: Database): SigningKeyStore {
  return {
    find: () => find(db.kysely),

    addFirst: (key) =>
      transact(db, async (trx) => {
        await trx
          .insertInto("signing_keys")
          .values({
            slot: SLOT,
            kid: key.kid,
            public_jwk: key.publicJwk,
            sealed_private_jwk: key.sealedPrivateJwk,
            created_at_ms: key.createdAtMs,
          })
          .onConflict((conflict) => conflict.column("slot").doNothing())
          .execute()
        return (await find(trx)) ?? key
      }),
  }
}

async function find(kysely: Database["kysely"] | Trx): Promise<SigningKey | null> {
  const row = await kysely
    .selectFrom("signing_keys")
    .selectAll()
    .where("slot", "=", SLOT)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    kid: row.kid,
    publicJwk: row.public_jwk,
    sealedPrivateJwk: row.sealed_private_jwk,
    createdAtMs: row.created_at_ms,
  }
}
