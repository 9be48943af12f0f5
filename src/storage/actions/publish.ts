import type { BuiltCode, ModuleVersion } from "../../actions/action.ts"
import { VERSIONS_MAX } from "../../actions/limits.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import { fromJson, toJson } from "../json.ts"
import type { Trx } from "../transaction.ts"
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
    .select(["id", "number", "content"])
    .where("module_id", "=", id)
    .orderBy("number")
    .execute()
  const latest = versions.at(-1)
  if (
    latest !== undefined &&
    fromJson<BuiltCode>(latest.content).contentDigest === draft.contentDigest
  )
    throw new ServiceError("module_unchanged")
  if (draft.build.status === "failed")
    throw new ServiceError(
      "action_not_built",
      draft.build.errors.map(({ message }) => message).join("\n") || null,
    )
  await requireBundle(trx, draft.bundleDigest)
  await makeRoom(
    trx,
    versions.map((version) => version.id),
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

/** @param ids Oldest first. Every version of an Action that is kept counts as a use. */
async function makeRoom(trx: Trx, ids: readonly string[]): Promise<void> {
  const excess = ids.length - VERSIONS_MAX + 1
  if (excess <= 0) return
  const uses = await trx
    .selectFrom("module_uses")
    .select("module_version_id")
    .where("module_version_id", "in", ids)
    .execute()
  const used = new Set(uses.map((use) => use.module_version_id))
  const gone = ids.filter((id) => !used.has(id)).slice(0, excess)
  if (gone.length < excess) throw new ServiceError("too_many_versions")
  await trx.deleteFrom("module_versions").where("id", "in", gone).execute()
}
