import type { Action } from "../../actions/action.ts"
import { ACTIONS_MAX, POST_CHALLENGE_ACTIONS_MAX } from "../../actions/limits.ts"
import { POST_CHALLENGE } from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type {
  ActionFilter,
  ActionStore,
  DraftChange,
  NewAction,
  Page,
  Paged,
  Saved,
} from "../../ports/action-store.ts"
import type { Database } from "../database.ts"
import { lockTenant } from "../tenant/lock-tenant.ts"
import { transact, type Trx } from "../transaction.ts"
import { findAction, toActions, toDraftColumns } from "./action-row.ts"
import { replaceUses, requireBundle } from "./holds.ts"
import { boundsOf, byName, cannotBeStored } from "./read-page.ts"

export function actionDrafts(
  db: Database,
): Pick<ActionStore, "list" | "find" | "findByName" | "create" | "saveDraft"> {
  return {
    list: (filter, page) => list(db, filter, page),
    find: async (id) => (cannotBeStored(id) ? null : findAction(db.kysely, "id", id)),
    findByName: async (name) => (cannotBeStored(name) ? null : findAction(db.kysely, "name", name)),

    create: (action, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const made = await insertAction(trx, action, nowMs)
        await refuseTooMany(trx)
        return made
      }),

    saveDraft: (change, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        return saveDraft(trx, change, nowMs)
      }),
  }
}

async function list(db: Database, filter: ActionFilter, page: Page): Promise<Paged<Action>> {
  const { triggerId, name, isDeployed } = filter
  if (name !== undefined && cannotBeStored(name)) return { total: 0, items: [] }
  let query = db.kysely.selectFrom("actions")
  if (triggerId !== undefined) query = query.where("trigger_id", "=", triggerId)
  if (name !== undefined) query = query.where("name", "=", name)
  if (isDeployed !== undefined)
    query = query.where("deployed_id", isDeployed ? "is not" : "is", null)
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow()
  const { limit, offset } = boundsOf(page)
  const rows = await query
    .selectAll()
    .orderBy(byName(db, "actions.name"))
    .limit(limit)
    .offset(offset)
    .execute()
  return { total, items: await toActions(db.kysely, rows) }
}

/** `ActionStore.create` under the tenant's lock, however many there are. */
export async function insertAction(
  trx: Trx,
  { id, name, draft }: NewAction,
  nowMs: number,
): Promise<Action> {
  await refuseTaken(trx, name)
  await requireBundle(trx, draft.bundleDigest)
  await trx
    .insertInto("actions")
    .values({
      id,
      name,
      ...toDraftColumns(draft),
      deployed_id: null,
      revision: 1,
      created_at_ms: nowMs,
      updated_at_ms: nowMs,
    })
    .execute()
  await replaceUses(trx, { holderId: id, actionId: id }, draft.modules)
  const made = await findAction(trx, "id", id)
  if (made === null) throw new TypeError("an Action is there once it is inserted")
  return made
}

async function saveDraft(trx: Trx, change: DraftChange, nowMs: number): Promise<Saved> {
  const row = await trx
    .selectFrom("actions")
    .select(["name", "revision", "trigger_id"])
    .where("id", "=", change.id)
    .executeTakeFirst()
  if (row === undefined) return "gone"
  if (row.revision !== change.revision) return "changed"
  if (row.name !== change.name) await refuseTaken(trx, change.name)
  await writeDraft(trx, change, nowMs)
  if (row.trigger_id !== change.draft.trigger.id) await refuseTooMany(trx)
  return "saved"
}

/** Writes a draft over another, without a question but whether what it needs is there. */
export async function writeDraft(
  trx: Trx,
  { id, name, draft }: NewAction,
  nowMs: number,
): Promise<void> {
  await requireBundle(trx, draft.bundleDigest)
  await trx
    .updateTable("actions")
    .set(({ eb }) => ({
      name,
      ...toDraftColumns(draft),
      revision: eb("revision", "+", 1),
      updated_at_ms: nowMs,
    }))
    .where("id", "=", id)
    .execute()
  await replaceUses(trx, { holderId: id, actionId: id }, draft.modules)
}

async function refuseTaken(trx: Trx, name: string): Promise<void> {
  if (cannotBeStored(name))
    throw new ServiceError("invalid_request", "A name has no control characters.")
  const row = await trx
    .selectFrom("actions")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirst()
  if (row !== undefined) throw new ServiceError("action_exists")
}

/**
 * Asked when the change is made, which is undone then.
 *
 * @throws {ServiceError} too_many_actions
 */
export async function refuseTooMany(trx: Trx): Promise<void> {
  const rows = await trx.selectFrom("actions").select("trigger_id").execute()
  if (rows.length > ACTIONS_MAX)
    throw new ServiceError("too_many_actions", `A tenant has at most ${ACTIONS_MAX} Actions.`)
  const using = rows.filter(({ trigger_id }) => trigger_id === POST_CHALLENGE)
  if (using.length > POST_CHALLENGE_ACTIONS_MAX) throw new ServiceError("too_many_actions")
}
