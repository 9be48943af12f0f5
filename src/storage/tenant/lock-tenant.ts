import type { Trx } from "../transaction.ts"

/**
 * Locks the tenant's configuration until the transaction ends. Whoever changes settings, Actions,
 * modules or bindings takes this one lock first: such changes are rare, and limits, numbers and
 * references between them then need no other.
 */
export async function lockTenant(trx: Trx): Promise<void> {
  await trx
    .insertInto("tenant")
    .values({ id: 1, document: "null" })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ id: 1 }))
    .execute()
}
