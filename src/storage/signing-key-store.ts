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
          .values({ slot: SLOT, ...columnsOf(key) })
          .onConflict((conflict) => conflict.column("slot").doNothing())
          .execute()
        return (await find(trx)) ?? key
      }),

    replace: (kid, key) =>
      transact(db, async (trx) => {
        await trx
          .updateTable("signing_keys")
          .set(columnsOf(key))
          .where("slot", "=", SLOT)
          .where("kid", "=", kid)
          .execute()
        return (await find(trx)) ?? key
      }),
  }
}

function columnsOf({ kid, publicJwk, sealedPrivateJwk, createdAtMs }: SigningKey) {
  return {
    kid,
    public_jwk: publicJwk,
    sealed_private_jwk: sealedPrivateJwk,
    created_at_ms: createdAtMs,
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
