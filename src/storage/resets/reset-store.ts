import type { FoundReset, ResetStore } from "../../ports/reset-store.ts"
import type { Reset } from "../../reset/reset.ts"
import { cancelAll } from "./cancel-all.ts"
import { changeReset } from "./change-reset.ts"
import type { Database } from "../database.ts"
import { deleteExpired } from "../delete-expired.ts"
import { issueTicket } from "./issue-ticket.ts"
import { fromJson } from "../json.ts"
import { openReset } from "./open-reset.ts"
import { transactTelling, type Outbox } from "../outbox.ts"
import { toTicket } from "./ticket-row.ts"
import { transact } from "../transaction.ts"

export interface ResetStoreOptions {
  /** Whether text messages go somewhere without an Action. */
  hasPhoneSender?: boolean
}

/**
 * Tickets and resets, behind one lock per account. The time is read when the lock is held: who
 * has waited for it until the reset expired is too late.
 */
export function resetStore(
  db: Database,
  outbox: Outbox,
  { hasPhoneSender = false }: ResetStoreOptions = {},
): ResetStore {
  const { clock } = outbox
  return {
    issueTicket: (ticket, tokenDigest, logs) =>
      transactTelling(db, outbox, (trx, told) =>
        issueTicket(db, trx, told, { ticket, tokenDigest, logs, clock }),
      ),

    cancelAll: (userId, logs) =>
      transactTelling(db, outbox, (trx, told) => cancelAll(db, trx, told, { userId, logs, clock })),

    async findTicket(tokenDigest) {
      const row = await db.kysely
        .selectFrom("tickets")
        .selectAll()
        .where("token_digest", "=", tokenDigest)
        .executeTakeFirst()
      return row === undefined ? null : toTicket(row)
    },

    open: (ticketId, digests, decide) =>
      transact(db, (trx) => openReset(db, trx, { ticketId, digests, decide, clock })),

    change: (id, decide, returnDigest) =>
      transactTelling(db, outbox, (trx, told) =>
        changeReset(db, trx, told, {
          id,
          decide,
          ...(returnDigest === undefined ? {} : { returnDigest }),
          clock,
          hasPhoneSender,
        }),
      ),

    find: (id) => findReset(db, "id", id),
    findByState: (stateDigest) => findReset(db, "state_digest", stateDigest),
    findByReturn: (returnDigest) => findReset(db, "return_digest", returnDigest),

    async listChallenging(userId, nowMs) {
      const rows = await db.kysely
        .selectFrom("resets")
        .select("document")
        .where("user_id", "=", userId)
        .where("state_name", "=", "challenging")
        .where("expires_at_ms", ">", nowMs)
        .execute()
      return rows.map(({ document }) => fromJson<Reset>(document))
    },

    deleteExpired: (beforeMs, limit) => transact(db, (trx) => deleteExpired(trx, beforeMs, limit)),
  }
}

async function findReset(
  { kysely }: Database,
  column: "id" | "state_digest" | "return_digest",
  value: string,
): Promise<FoundReset | null> {
  const row = await kysely
    .selectFrom("resets")
    .innerJoin("tickets", "tickets.id", "resets.ticket_id")
    .selectAll("tickets")
    .select(["resets.document", "resets.browser_digest"])
    .where(`resets.${column}`, "=", value)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    reset: fromJson<Reset>(row.document),
    browserDigest: row.browser_digest,
    ticket: toTicket(row),
  }
}
