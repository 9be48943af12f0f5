import type { Clock } from "../../lib/clock.ts"
import type { LogEvent } from "../../logs/log-event.ts"
import type { Ticket } from "../../reset/reset.ts"
import { lockAccount, readAccount } from "../accounts/account-row.ts"
import type { Database } from "../database.ts"
import type { Told } from "../outbox.ts"
import { closeResets } from "./reset-row.ts"
import { toTicket, toTicketRow } from "./ticket-row.ts"
import type { Trx } from "../transaction.ts"

/** `ResetStore.issueTicket` inside its transaction. */
export async function issueTicket(
  db: Database,
  trx: Trx,
  told: Told,
  issued: { ticket: Ticket; tokenDigest: string; logs: readonly LogEvent[]; clock: Clock },
): Promise<Ticket | null> {
  const { ticket, tokenDigest, logs, clock } = issued
  if (!(await lockAccount(db, trx, ticket.userId))) return null
  const account = await readAccount(trx, ticket.userId)
  if (account === null || account.isBlocked) return null
  if (account.securityVersion !== ticket.securityVersion) return null
  const repeated = await trx
    .selectFrom("tickets")
    .selectAll()
    .where("token_digest", "=", tokenDigest)
    .where("user_id", "=", ticket.userId)
    .executeTakeFirst()
  if (repeated !== undefined) return toTicket(repeated)
  await supersede(trx, ticket.userId, clock.nowMs())
  await trx.insertInto("tickets").values(toTicketRow(ticket, tokenDigest)).execute()
  told.logs.push(...logs)
  return ticket
}

async function supersede(trx: Trx, userId: string, nowMs: number): Promise<void> {
  const older = await trx
    .updateTable("tickets")
    .set({ closed_reason: "superseded", closed_at_ms: nowMs })
    .where("user_id", "=", userId)
    .where("closed_reason", "is", null)
    .where("expires_at_ms", ">", nowMs)
    .returning("id")
    .execute()
  if (older.length === 0) return
  const ticketIds = older.map(({ id }) => id)
  await closeResets(trx, userId, { ticketIds }, { kind: "superseded", by: "newer-link" }, nowMs)
}
