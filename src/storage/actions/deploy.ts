import type { ActionContent, DeployedAction } from "../../actions/action.ts"
import { VERSIONS_MAX } from "../../actions/limits.ts"
import type { AnyTriggerId } from "../../actions/trigger.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import { fromJson, toJson } from "../json.ts"
import type { Trx } from "../transaction.ts"
import { contentOf, toDeployed } from "./action-row.ts"
import { replaceUses, requireBundle } from "./holds.ts"

/**
 * How long a version that was replaced may still be held on to by a reset. An approximation on the
 * safe side: a reset ends an hour after its link was opened, and only resets pin versions.
 */
const PINNED_MS_MAX = 86_400_000

/** Who is deployed, as it is stored. */
export interface Deployable {
  id: string
  name: string
  deployed_id: string | null
}

/**
 * Makes content the deployed version of an Action, with the next number, under the tenant's lock.
 * Whoever calls it sees to it that what is bound is of its trigger in the end.
 *
 * @throws {ServiceError} action_not_built.
 */
export async function deployContent(
  trx: Trx,
  chance: Chance,
  action: Deployable,
  content: ActionContent,
  nowMs: number,
): Promise<DeployedAction> {
  if (content.build.status === "failed")
    throw new ServiceError(
      "action_not_built",
      content.build.errors.map(({ message }) => message).join("\n") || null,
    )
  await requireBundle(trx, content.bundleDigest)
  const row = {
    id: chance.uuid(),
    action_id: action.id,
    action_name: action.name,
    number: (await lastNumber(trx, action.id)) + 1,
    trigger_id: content.trigger.id,
    bundle_digest: content.bundleDigest,
    content: toJson(contentOf(content)),
    created_at_ms: nowMs,
    superseded_at_ms: null,
  }
  await supersede(trx, action.deployed_id, nowMs)
  await trx.insertInto("action_versions").values(row).execute()
  await replaceUses(trx, { holderId: row.id, actionId: action.id }, content.modules)
  await trx
    .updateTable("actions")
    .set({ deployed_id: row.id })
    .where("id", "=", action.id)
    .execute()
  await deleteOldest(trx, action.id, nowMs)
  return toDeployed(row)
}

export async function supersede(trx: Trx, versionId: string | null, nowMs: number): Promise<void> {
  if (versionId === null) return
  await trx
    .updateTable("action_versions")
    .set({ superseded_at_ms: nowMs })
    .where("id", "=", versionId)
    .execute()
}

/** The draft of an Action, with what a deployment needs of it. Null: no such Action. */
export async function readDeployable(
  trx: Trx,
  id: string,
): Promise<(Deployable & { draft: ActionContent }) | null> {
  const row = await trx
    .selectFrom("actions")
    .select(["id", "name", "deployed_id", "draft"])
    .where("id", "=", id)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, draft: fromJson<ActionContent>(row.draft) }
}

async function lastNumber(trx: Trx, actionId: string): Promise<number> {
  const row = await trx
    .selectFrom("action_versions")
    .select("number")
    .where("action_id", "=", actionId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}

/**
 * A trigger would else run what was written for another.
 *
 * @throws {ServiceError} action_bound when the Action is bound to another trigger.
 */
export async function refuseBoundElsewhere(
  trx: Trx,
  actionId: string,
  triggerId: AnyTriggerId,
): Promise<void> {
  const bound = await trx
    .selectFrom("bindings")
    .select("trigger_id")
    .where("action_id", "=", actionId)
    .where("trigger_id", "!=", triggerId)
    .limit(1)
    .executeTakeFirst()
  if (bound !== undefined)
    throw new ServiceError(
      "action_bound",
      `The Action is bound to ${bound.trigger_id}, and the draft is of another trigger.`,
    )
}

async function deleteOldest(trx: Trx, actionId: string, nowMs: number): Promise<void> {
  const old = await trx
    .selectFrom("action_versions")
    .select(["id", "superseded_at_ms"])
    .where("action_id", "=", actionId)
    .orderBy("number", "desc")
    .offset(VERSIONS_MAX)
    // SQLite has no offset without a limit, and one deployment makes one version too many.
    .limit(VERSIONS_MAX)
    .execute()
  const ids = old.filter((row) => !isPinned(row.superseded_at_ms, nowMs)).map(({ id }) => id)
  await deleteVersions(trx, ids)
}

/**
 * Whether a reset may hold on to a version.
 *
 * @param supersededAtMs Null: it is deployed.
 */
export function isPinned(supersededAtMs: number | null, nowMs: number): boolean {
  return supersededAtMs === null || supersededAtMs >= nowMs - PINNED_MS_MAX
}

export async function deleteVersions(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom("module_uses").where("holder_id", "in", ids).execute()
  await trx.deleteFrom("action_versions").where("id", "in", ids).execute()
}
