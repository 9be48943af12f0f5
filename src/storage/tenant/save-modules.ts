import type { ActionModule } from "../../actions/action.ts"
import type { ModuleConfig } from "../../ports/tenant-store.ts"
import { insertModule, writeModuleDraft } from "../actions/module-store.ts"
import { toModules } from "../actions/module-row.ts"
import { publishModule } from "../actions/publish.ts"
import type { Saving } from "./save-tenant.ts"

/** Makes the modules what the tenant's files say, before the Actions that use them. */
export async function saveModules(saving: Saving, configs: readonly ModuleConfig[]): Promise<void> {
  const { trx, changes } = saving
  const before = await toModules(trx, await trx.selectFrom("modules").selectAll().execute())
  for (const config of configs) {
    const old = before.find(({ name }) => name === config.name) ?? null
    const isChanged = await saveModule(saving, config, old)
    if (isChanged) changes[old === null ? "created" : "updated"].push(`module ${config.name}`)
  }
}

async function saveModule(
  { trx, chance, nowMs }: Saving,
  { name, isPublished, content }: ModuleConfig,
  old: ActionModule | null,
): Promise<boolean> {
  const draft = content(old?.draft ?? null)
  const isSame = old?.draft.contentDigest === draft.contentDigest
  const id = old?.id ?? chance.uuid()
  if (old === null) await insertModule(trx, { id, name, draft }, nowMs)
  else if (!isSame) await writeModuleDraft(trx, id, draft, nowMs)
  if (!isPublished || old?.latest?.contentDigest === draft.contentDigest) return !isSame
  await publishModule(trx, chance, id, nowMs)
  return true
}

/**
 * Deletes the modules that the files do not name. These go first: they make room, and no Action of
 * the files finds them any more. Their versions stay while versions of Actions use them.
 */
export async function deleteOtherModules(
  { trx, changes }: Saving,
  configs: readonly ModuleConfig[],
): Promise<void> {
  const rows = await trx.selectFrom("modules").select(["id", "name"]).orderBy("name").execute()
  for (const { id, name } of rows) {
    if (configs.some((config) => config.name === name)) continue
    await trx.deleteFrom("modules").where("id", "=", id).execute()
    changes.deleted.push(`module ${name}`)
  }
}
