import { assert } from "../../lib/assert.ts"
import type { Clock } from "../../lib/clock.ts"
import type { OpenContext, OpenDecision } from "../../reset/open.ts"
import type { Reset } from "../../reset/reset.ts"
import { lockAccount, readAccount } from "../accounts/account-row.ts"
import type { Database } from "../database.ts"
import { fromJson } from "../json.ts"
import { toResetColumns } from "./reset-row.ts"
import { toTicket } from "./ticket-row.ts"
import type { Trx } from "../transaction.ts"

/** `ResetStore.open` inside its transaction. */
export async function openReset(
  db: Database,
  trx: Trx,
  opening: {
    ticketId: string
    digests: { state: string; browser: string }
    decide: (context: OpenContext) => OpenDecision
    clock: Clock
  },
): Promise<OpenDecision | null> {
  const { ticketId, digests, decide, clock } = opening
  const userId = await findOwner(trx, ticketId)
  if (userId === null || !(await lockAccount(db, trx, userId))) return null
  const opened = await trx
    .selectFrom("resets")
    .select(["ticket_id", "document"])
    .where("state_digest", "=", digests.state)
    .executeTakeFirst()
  if (opened !== undefined) {
    assert(opened.ticket_id === ticketId, "a state belongs to the ticket that it was made for")
    return { ok: true, reset: fromJson<Reset>(opened.document) }
  }
  const context = await readOpenContext(trx, ticketId, userId, clock.nowMs())
  if (context === null) return null
  const decision = decide(context)
  if (!decision.ok) return decision
  const { reset } = decision
  assert(reset.ticketId === ticketId && reset.userId === userId, "a reset is of its ticket")
  await trx
    .insertInto("resets")
    .values({
      id: reset.id,
      ticket_id: ticketId,
      user_id: userId,
      state_digest: digests.state,
      browser_digest: digests.browser,
      return_digest: null,
      ...toResetColumns(reset),
    })
    .execute()
  return decision
}

async function findOwner(trx: Trx, ticketId: string): Promise<string | null> {
  const row = await trx
    .selectFrom("tickets")
    .select("user_id")
    .where("id", "=", ticketId)
    .executeTakeFirst()
  return row?.user_id ?? null
}

async function readOpenContext(
  trx: Trx,
  ticketId: string,
  userId: string,
  nowMs: number,
): Promise<OpenContext | null> {
  const ticket = await trx
    .selectFrom("tickets")
    .selectAll()
    .where("id", "=", ticketId)
    .executeTakeFirst()
  const account = await readAccount(trx, userId)
  if (ticket === undefined || account === null) return null
  const { openResets } = await trx
    .selectFrom("resets")
    .select(({ fn }) => fn.countAll<number>().as("openResets"))
    .where("ticket_id", "=", ticketId)
    .where("state_name", "!=", "closed")
    .where("expires_at_ms", ">", nowMs)
    .executeTakeFirstOrThrow()
  return { ticket: toTicket(ticket), account, openResets, nowMs }
}
