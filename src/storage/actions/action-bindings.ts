import { BINDINGS_MAX, POST_CHALLENGE_ACTIONS_MAX } from "../../actions/limits.ts"
import { type AnyTriggerId, POST_CHALLENGE } from "../../actions/trigger.ts"
import type { Binding } from "../../actions/action.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import type { ActionStore, NewBinding } from "../../ports/action-store.ts"
import type { BindingRow } from "../action-schema.ts"
import type { Database } from "../database.ts"
import { toJson } from "../json.ts"
import { lockTenant } from "../tenant/lock-tenant.ts"
import { transact, type Trx } from "../transaction.ts"
import { type Reader, toActions } from "./action-row.ts"
import { cannotBeStored } from "./read-page.ts"

export function actionBindings(
  db: Database,
  chance: Chance,
): Pick<ActionStore, "listBindings" | "bind" | "listBound"> {
  return {
    listBindings: (triggerId) => listBindings(db.kysely, triggerId),

    bind: (triggerId, bindings, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        await replaceBindings(trx, chance, triggerId, bindings, nowMs)
        return listBindings(trx, triggerId)
      }),

    async listBound(triggerId) {
      const rows = await db.kysely
        .selectFrom("bindings")
        .innerJoin("actions", "actions.id", "bindings.action_id")
        .select([
          "bindings.id as bindingId",
          "actions.id as actionId",
          "actions.name as actionName",
          "actions.deployed_id as versionId",
        ])
        .where("bindings.trigger_id", "=", triggerId)
        .orderBy("bindings.position")
        .execute()
      return rows.map(({ versionId, ...row }) => {
        // Rather nothing runs than one Action fewer than there should.
        if (versionId === null) throw new TypeError("what is bound is deployed")
        return { ...row, versionId }
      })
    },
  }
}

async function listBindings(reader: Reader, triggerId: AnyTriggerId): Promise<readonly Binding[]> {
  const rows = await readBindings(reader, triggerId)
  if (rows.length === 0) return []
  const ids = rows.map(({ action_id }) => action_id)
  const actions = await toActions(
    reader,
    await reader.selectFrom("actions").selectAll().where("id", "in", ids).execute(),
  )
  const byId = new Map(actions.map((action) => [action.id, action]))
  return rows.flatMap((row) => {
    const action = byId.get(row.action_id)
    // Unbound between the two reads.
    if (action === undefined) return []
    return [
      {
        id: row.id,
        triggerId,
        displayName: row.display_name,
        action,
        createdAtMs: row.created_at_ms,
      },
    ]
  })
}

/**
 * `ActionStore.bind` under the tenant's lock.
 *
 * @returns Whether anything changed.
 */
export async function replaceBindings(
  trx: Trx,
  chance: Chance,
  triggerId: AnyTriggerId,
  bindings: readonly NewBinding[],
  nowMs: number,
): Promise<boolean> {
  const before = await readBindings(trx, triggerId)
  await refuseUnfit(trx, triggerId, bindings, new Set(before.map(({ action_id }) => action_id)))
  const after = bindings.map(({ actionId, displayName }, position): BindingRow => {
    const old = before.find(({ action_id }) => action_id === actionId)
    return {
      id: old?.id ?? chance.uuid(),
      trigger_id: triggerId,
      action_id: actionId,
      display_name: displayName,
      position,
      created_at_ms: old?.created_at_ms ?? nowMs,
    }
  })
  if (toJson(after.map(signature)) === toJson(before.map(signature))) return false
  await trx.deleteFrom("bindings").where("trigger_id", "=", triggerId).execute()
  if (after.length > 0) await trx.insertInto("bindings").values(after).execute()
  return true
}

function signature(row: BindingRow): string[] {
  return [row.id, row.action_id, row.display_name]
}

function readBindings(reader: Reader, triggerId: AnyTriggerId): Promise<BindingRow[]> {
  return reader
    .selectFrom("bindings")
    .selectAll()
    .where("trigger_id", "=", triggerId)
    .orderBy("position")
    .execute()
}

/** What is bound already passes although it may have become too many: nobody is locked out. */
async function refuseUnfit(
  trx: Trx,
  triggerId: AnyTriggerId,
  bindings: readonly NewBinding[],
  bound: ReadonlySet<string>,
): Promise<void> {
  const refuse = (why: string) => {
    throw new ServiceError("invalid_bindings", why)
  }
  const max = triggerId === POST_CHALLENGE ? POST_CHALLENGE_ACTIONS_MAX : BINDINGS_MAX
  if (bindings.length > max && bindings.some(({ actionId }) => !bound.has(actionId)))
    throw new ServiceError("too_many_actions", `At most ${max} Actions may be bound to a trigger.`)
  const ids = bindings.map(({ actionId }) => actionId)
  if (new Set(ids).size < ids.length) refuse("An Action is there twice.")
  if ([...ids, ...bindings.map(({ displayName }) => displayName)].some(cannotBeStored))
    refuse("A name has no control characters.")
  const rows = await readVersionsOf(trx, ids)
  for (const id of ids) {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) return refuse("A binding names no Action.")
    if (row.deployed_id === null) return refuse(`The Action ${row.name} is not deployed.`)
    if (row.trigger_id !== triggerId) return refuse(`The Action ${row.name} is of another trigger.`)
  }
}

async function readVersionsOf(trx: Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return trx
    .selectFrom("actions")
    .leftJoin("action_versions", "action_versions.id", "actions.deployed_id")
    .select(["actions.id", "actions.name", "actions.deployed_id", "action_versions.trigger_id"])
    .where("actions.id", "in", ids)
    .execute()
}
