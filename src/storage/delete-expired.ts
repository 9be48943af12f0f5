import type { Trx } from "./transaction.ts"

/**
 * `ResetStore.deleteExpired` inside its transaction. It takes no account's lock: nothing changes a
 * reset that has expired.
 */
export async function deleteExpired(trx: Trx, beforeMs: number, limit: number): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("resets")
    .where("id", "in", (rows) =>
      rows
        .selectFrom("resets")
        .select("id")
        .where("expires_at_ms", "<", beforeMs)
        .orderBy("expires_at_ms")
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  await trx
    .deleteFrom("tickets")
    .where("id", "in", (rows) =>
      rows
        .selectFrom("tickets")
        .select("id")
        .where("expires_at_ms", "<", beforeMs)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("resets")
                .select("resets.id")
                .whereRef("resets.ticket_id", "=", "tickets.id"),
            ),
          ),
        )
        .orderBy("expires_at_ms")
        .limit(limit),
    )
    .execute()
  return Number(numDeletedRows)
}
