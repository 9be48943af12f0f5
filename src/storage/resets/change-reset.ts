import { assert } from "../../lib/assert.ts"
import type { Clock } from "../../lib/clock.ts"
import type { Decision, ResetContext } from "../../reset/decision.ts"
import type { Reset } from "../../reset/reset.ts"
import { lockAccount, readAccount } from "../accounts/account-row.ts"
import { availableFactors } from "./available-factors.ts"
import type { Database } from "../database.ts"
import { fromJson } from "../json.ts"
import type { Told } from "../outbox.ts"
import { performWrite } from "./perform-write.ts"
import { toResetColumns } from "./reset-row.ts"
import { readTenant } from "../tenant/tenant-row.ts"
import { toTicket } from "./ticket-row.ts"
import type { Trx } from "../transaction.ts"

/** `ResetStore.change` inside its transaction. */
export async function changeReset(
  db: Database,
  trx: Trx,
  told: Told,
  change: {
    id: string
    decide: (context: ResetContext) => Decision
    returnDigest?: (reset: Reset) => string
    clock: Clock
    hasPhoneSender: boolean
  },
): Promise<Decision | null> {
  const context = await readContext(db, trx, change)
  if (context === null) return null
  const decision = change.decide(context)
  if (!decision.ok) return decision
  const { reset } = decision
  assert(
    reset.id === context.reset.id && reset.userId === context.reset.userId,
    "a reset stays itself",
  )
  await trx
    .updateTable("resets")
    .set({ ...toResetColumns(reset), ...returnColumn(context.reset, reset, change.returnDigest) })
    .where("id", "=", reset.id)
    .execute()
  const scope = { reset, nowMs: context.nowMs }
  for (const write of decision.writes) await performWrite(trx, told, scope, write)
  told.jobs.push(...decision.jobs)
  return decision
}

/** Null: no such reset. Everything but the owner's name is read under the owner's lock. */
async function readContext(
  db: Database,
  trx: Trx,
  { id, clock, hasPhoneSender }: { id: string; clock: Clock; hasPhoneSender: boolean },
): Promise<ResetContext | null> {
  const owner = await trx
    .selectFrom("resets")
    .select("user_id")
    .where("id", "=", id)
    .executeTakeFirst()
  if (owner === undefined || !(await lockAccount(db, trx, owner.user_id))) return null
  const row = await trx
    .selectFrom("resets")
    .innerJoin("tickets", "tickets.id", "resets.ticket_id")
    .selectAll("tickets")
    .select("resets.document")
    .where("resets.id", "=", id)
    .executeTakeFirst()
  const account = await readAccount(trx, owner.user_id)
  if (row === undefined || account === null) return null
  const tenant = await readTenant(trx)
  const enabledFactors = await availableFactors(trx, tenant, hasPhoneSender)
  return {
    reset: fromJson<Reset>(row.document),
    ticket: toTicket(row),
    account,
    enabledFactors,
    phoneMethods: tenant.phoneMethods,
    policy: tenant.reset,
    nowMs: clock.nowMs(),
  }
}

/**
 * A return is awaited while the person is away, and found again while the Action runs that it
 * resumed. Each redirect has its own digest.
 */
function returnColumn(
  before: Reset,
  { state, ...after }: Reset,
  returnDigest: ((reset: Reset) => string) | undefined,
): { return_digest?: string | null } {
  const isResumed = state.name === "running" && state.handler === "continue"
  if (isResumed) return {}
  if (state.name !== "redirected") return { return_digest: null }
  if (before.state.name === "redirected") return {}
  assert(returnDigest !== undefined, "a redirect says what its return looks like")
  return { return_digest: returnDigest({ state, ...after }) }
}
