import type { Closed, Reset } from "../../reset/reset.ts"
import { fromJson, toJson } from "../json.ts"
import type { Trx } from "../transaction.ts"

/** The columns of a reset that follow from its document. */
export function toResetColumns(reset: Reset) {
  return {
    state_name: reset.state.name,
    expires_at_ms: reset.expiresAtMs,
    document: toJson(reset),
  }
}

/**
 * Closes the open resets of an account: neither closed nor expired. The account is locked.
 *
 * @param which All but one, or those that these tickets opened.
 */
export async function closeResets(
  trx: Trx,
  userId: string,
  which: { exceptResetId: string } | { ticketIds: readonly string[] },
  outcome: Closed,
  nowMs: number,
): Promise<void> {
  const rows = await trx
    .selectFrom("resets")
    .select("document")
    .where("user_id", "=", userId)
    .where("state_name", "!=", "closed")
    .where("expires_at_ms", ">", nowMs)
    .where((row) =>
      "exceptResetId" in which
        ? row("id", "!=", which.exceptResetId)
        : row("ticket_id", "in", which.ticketIds),
    )
    .execute()
  for (const { document } of rows) {
    const open = fromJson<Reset>(document)
    const closed: Reset = { ...open, state: { name: "closed", outcome, atMs: nowMs } }
    await trx
      .updateTable("resets")
      .set({ ...toResetColumns(closed), return_digest: null })
      .where("id", "=", open.id)
      .execute()
  }
}
