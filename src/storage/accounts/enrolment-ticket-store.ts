import type { EnrolmentContext, EnrolmentDecision } from "../../enrolment/enrolment-decision.ts"
import type { EnrolmentTicket } from "../../enrolment/enrolment-ticket.ts"
import { assert } from "../../lib/assert.ts"
import type { EnrolmentTicketStore } from "../../ports/enrolment-ticket-store.ts"
import { lockAccount, readAccount } from "./account-row.ts"
import { availableFactors } from "../resets/available-factors.ts"
import type { Database } from "../database.ts"
import { fromJson, toJson } from "../json.ts"
import { transactTelling, type Outbox, type Told } from "../outbox.ts"
import type { EnrolmentTicketRow } from "../schema.ts"
import { readTenant } from "../tenant/tenant-row.ts"
import type { Trx } from "../transaction.ts"
import { EnrolmentTaken, writeEnrolments } from "./write-enrolments.ts"

export interface EnrolmentTicketStoreOptions {
  /** Whether messages to phones go somewhere without an Action. */
  hasPhoneSender?: boolean
}

export function enrolmentTicketStore(
  db: Database,
  outbox: Outbox,
  { hasPhoneSender = false }: EnrolmentTicketStoreOptions = {},
): EnrolmentTicketStore {
  const read = (trx: Trx | Database["kysely"], ticket: EnrolmentTicket) =>
    readContext(trx, ticket, { nowMs: outbox.clock.nowMs(), hasPhoneSender })
  return {
    issue: (ticket, tokenDigest, effects) =>
      transactTelling(db, outbox, async (trx, told) => {
        if (!(await lockAccount(db, trx, ticket.userId))) return false
        const account = await readAccount(trx, ticket.userId)
        if (account === null || account.isBlocked) return false
        await trx
          .insertInto("enrolment_tickets")
          .values({ token_digest: tokenDigest, ...toColumns(ticket), user_id: ticket.userId })
          .execute()
        told.jobs.push(...effects.jobs)
        told.logs.push(...effects.logs)
        return true
      }),

    findByToken: (tokenDigest) => findTicket(db, "token_digest", tokenDigest),
    find: (id) => findTicket(db, "id", id),
    findBySetup: (enrolmentId) => findTicket(db, "setup_enrolment_id", enrolmentId),

    async change(id, decide) {
      try {
        return await transactTelling(db, outbox, (trx, told) =>
          change(db, trx, told, { id, decide, read }),
        )
      } catch (error) {
        if (error instanceof EnrolmentTaken) return { ok: false, reason: "already-enrolled" }
        throw error
      }
    },

    async look(id) {
      const ticket = await findTicket(db, "id", id)
      return ticket === null ? null : read(db.kysely, ticket)
    },

    async deleteExpired(beforeMs, limit) {
      const { numDeletedRows } = await db.kysely
        .deleteFrom("enrolment_tickets")
        .where("id", "in", (rows) =>
          rows
            .selectFrom("enrolment_tickets")
            .select("id")
            .where("expires_at_ms", "<", beforeMs)
            .orderBy("expires_at_ms")
            .limit(limit),
        )
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

async function change(
  db: Database,
  trx: Trx,
  told: Told,
  {
    id,
    decide,
    read,
  }: {
    id: string
    decide: (context: EnrolmentContext) => EnrolmentDecision
    read: (trx: Trx, ticket: EnrolmentTicket) => Promise<EnrolmentContext | null>
  },
): Promise<EnrolmentDecision | null> {
  const owner = await findTicket({ kysely: trx }, "id", id)
  if (owner === null || !(await lockAccount(db, trx, owner.userId))) return null
  // Read again: what was read before the lock may have changed meanwhile.
  const ticket = await findTicket({ kysely: trx }, "id", id)
  const context = ticket === null ? null : await read(trx, ticket)
  if (context === null) return null
  const decision = decide(context)
  if (!decision.ok) return decision
  assert(
    decision.ticket.id === id && decision.ticket.userId === owner.userId,
    "a ticket stays itself",
  )
  await trx
    .updateTable("enrolment_tickets")
    .set(toColumns(decision.ticket))
    .where("id", "=", id)
    .execute()
  await writeEnrolments(trx, owner.userId, decision.writes, context.nowMs)
  told.jobs.push(...decision.jobs)
  told.logs.push(...decision.logs)
  return decision
}

async function readContext(
  trx: Trx | Database["kysely"],
  ticket: EnrolmentTicket,
  { nowMs, hasPhoneSender }: { nowMs: number; hasPhoneSender: boolean },
): Promise<EnrolmentContext | null> {
  const account = await readAccount(trx, ticket.userId)
  if (account === null) return null
  const tenant = await readTenant(trx)
  const enabledFactors = await availableFactors(trx, tenant, hasPhoneSender)
  return { ticket, account, enabledFactors, nowMs }
}

async function findTicket(
  { kysely }: { kysely: Database["kysely"] | Trx },
  column: "id" | "token_digest" | "setup_enrolment_id",
  value: string,
): Promise<EnrolmentTicket | null> {
  const row = await kysely
    .selectFrom("enrolment_tickets")
    .select("document")
    .where(column, "=", value)
    .executeTakeFirst()
  return row === undefined ? null : fromJson<EnrolmentTicket>(row.document)
}

function toColumns(
  ticket: EnrolmentTicket,
): Pick<EnrolmentTicketRow, "id" | "setup_enrolment_id" | "expires_at_ms" | "document"> {
  const { state } = ticket
  return {
    id: ticket.id,
    setup_enrolment_id: state.name === "setting-up" ? state.setup.enrolmentId : null,
    expires_at_ms: ticket.expiresAtMs,
    document: toJson(ticket),
  }
}
