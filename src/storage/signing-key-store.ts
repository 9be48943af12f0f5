import type { SigningKey, SigningKeyStore } from "../ports/signing-key-store.ts"
import type { Database } from "./database.ts"
import { transact, type Trx } from "./transaction.ts"

/** The places of the keys in use: of access tokens, and of notifications (VAPID). */
const SLOTS = { "access-tokens": 1, push: 2 } as const

export function signingKeyStore(
  db: Database,
  use: keyof typeof SLOTS = "access-tokens",
): SigningKeyStore {
  const slot = SLOTS[use]
  return {
    find: () => find(db.kysely, slot),

    addFirst: (key) =>
      transact(db, async (trx) => {
        await trx
          .insertInto("signing_keys")
          .values({ slot, ...columnsOf(key) })
          .onConflict((conflict) => conflict.column("slot").doNothing())
          .execute()
        return (await find(trx, slot)) ?? key
      }),

    replace: (kid, key) =>
      transact(db, async (trx) => {
        await trx
          .updateTable("signing_keys")
          .set(columnsOf(key))
          .where("slot", "=", slot)
          .where("kid", "=", kid)
          .execute()
        return (await find(trx, slot)) ?? key
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

async function find(kysely: Database["kysely"] | Trx, slot: number): Promise<SigningKey | null> {
  const row = await kysely
    .selectFrom("signing_keys")
    .selectAll()
    .where("slot", "=", slot)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    kid: row.kid,
    publicJwk: row.public_jwk,
    sealedPrivateJwk: row.sealed_private_jwk,
    createdAtMs: row.created_at_ms,
  }
}
