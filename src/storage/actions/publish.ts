import type { BuiltCode, ModuleVersion } from "../../actions/action.ts"
import { VERSIONS_MAX } from "../../actions/limits.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import { fromJson, toJson } from "../json.ts"
import type { Trx } from "../transaction.ts"
import { deleteVersions, isPinned } from "./deploy.ts"
import { requireBundle } from "./holds.ts"
import { codeOf, toModuleVersion } from "./module-row.ts"

/** `ActionStore.publishModule` under the tenant's lock. */
export async function publishModule(
  trx: Trx,
  chance: Chance,
  id: string,
  nowMs: number,
): Promise<ModuleVersion | null> {
  const module = await trx.selectFrom("modules").selectAll().where("id", "=", id).executeTakeFirst()
  if (module === undefined) return null
  const draft = fromJson<BuiltCode>(module.draft)
  const versions = await trx
    .selectFrom("module_versions")
    .selectAll()
    .where("module_id", "=", id)
    .orderBy("number")
    .execute()
  const latest = versions.at(-1)
  if (
    latest !== undefined &&
    fromJson<BuiltCode>(latest.content).contentDigest === draft.contentDigest
  ) {
    // Written again with the same content: auth0-deploy-cli does that to every module of its files
    // and then publishes it. It is published already.
    if (module.updated_at_ms > latest.created_at_ms) return toModuleVersion(latest)
    throw new ServiceError("module_unchanged")
  }
  if (draft.build.status === "failed")
    throw new ServiceError(
      "action_not_built",
      draft.build.errors.map(({ message }) => message).join("\n") || null,
    )
  await requireBundle(trx, draft.bundleDigest)
  await makeRoom(
    trx,
    versions.map((version) => version.id),
    nowMs,
  )
  const row = {
    id: chance.uuid(),
    module_id: id,
    module_name: module.name,
    number: (latest?.number ?? 0) + 1,
    bundle_digest: draft.bundleDigest,
    content: toJson(codeOf(draft)),
    created_at_ms: nowMs,
  }
  await trx.insertInto("module_versions").values(row).execute()
  await trx.updateTable("modules").set({ latest_id: row.id }).where("id", "=", id).execute()
  return toModuleVersion(row)
}

/**
 * The oldest versions go, but for those in a draft or deployed. One that only older versions of
 * Actions use goes with these, once no reset can hold on to them: until then there are more than 50,
 * for else whoever deploys each new version of a module could soon publish none.
 *
 * @param ids Oldest first.
 */
async function makeRoom(trx: Trx, ids: readonly string[], nowMs: number): Promise<void> {
  const excess = ids.length - VERSIONS_MAX + 1
  if (excess <= 0) return
  const uses = await trx
    .selectFrom("module_uses")
    .leftJoin("action_versions", "action_versions.id", "module_uses.holder_id")
    .select(["module_version_id", "holder_id", "superseded_at_ms"])
    .where("module_version_id", "in", ids)
    .execute()
  // Neither a draft nor what is deployed was superseded.
  const live = uses.filter(({ superseded_at_ms }) => superseded_at_ms === null)
  const used = new Set(live.map((use) => use.module_version_id))
  if (used.size >= VERSIONS_MAX) throw new ServiceError("too_many_versions")
  const pinned = uses.filter((use) => isPinned(use.superseded_at_ms, nowMs))
  const kept = new Set(pinned.map((use) => use.module_version_id))
  const oldest = ids.filter((id) => !used.has(id)).slice(0, excess)
  const gone = oldest.filter((id) => !kept.has(id))
  if (gone.length === 0) return
  const holders = uses.filter((use) => gone.includes(use.module_version_id))
  await deleteVersions(trx, [...new Set(holders.map(({ holder_id }) => holder_id))])
  await trx.deleteFrom("module_versions").where("id", "in", gone).execute()
}
