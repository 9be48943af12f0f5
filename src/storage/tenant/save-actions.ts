import type { Action, ActionContent, ModuleUse } from "../../actions/action.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { ActionConfig } from "../../ports/tenant-store.ts"
import { insertAction, refuseTooMany, writeDraft } from "../actions/action-drafts.ts"
import { toActions } from "../actions/action-row.ts"
import { deleteAction } from "../actions/action-versions.ts"
import { deployContent, supersede } from "../actions/deploy.ts"
import { toJson } from "../json.ts"
import type { Saving } from "./save-tenant.ts"

/**
 * Makes the Actions what the tenant's files say. Bindings of those that are gone go with them, and
 * these go first: they make room.
 */
export async function saveActions(saving: Saving, configs: readonly ActionConfig[]): Promise<void> {
  const { trx, nowMs, changes } = saving
  const rows = await trx.selectFrom("actions").selectAll().orderBy("name").execute()
  const before = await toActions(trx, rows)
  for (const { id, name, deployed } of before) {
    if (configs.some((config) => config.name === name)) continue
    await supersede(trx, deployed?.id ?? null, nowMs)
    await deleteAction(trx, id)
    changes.deleted.push(`action ${name}`)
  }
  for (const config of configs) {
    const old = before.find(({ name }) => name === config.name) ?? null
    const isChanged = await saveAction(saving, config, old)
    if (isChanged) changes[old === null ? "created" : "updated"].push(`action ${config.name}`)
  }
  await refuseTooMany(trx)
}

async function saveAction(
  { trx, chance, nowMs }: Saving,
  config: ActionConfig,
  old: Action | null,
): Promise<boolean> {
  const { name } = config
  const content = config.content(old?.draft ?? null, await findUses(trx, config))
  const isSame = old?.draft.contentDigest === content.contentDigest
  const id = old?.id ?? chance.uuid()
  if (old === null) await insertAction(trx, { id, name, draft: content }, nowMs)
  else if (!isSame) await writeDraft(trx, { id, name, draft: content }, nowMs)
  else if (lacksNames(old.draft, content)) await nameSecrets(trx, old, content)
  if (!config.isDeployed || old?.deployed?.contentDigest === content.contentDigest) return !isSame
  const draft =
    isSame && old !== null ? { ...old.draft, secretNames: content.secretNames } : content
  await deployContent(
    trx,
    chance,
    { id, name, deployed_id: old?.deployed?.id ?? null },
    draft,
    nowMs,
  )
  return true
}

/**
 * Names of secrets that a migration from an older schema could not know. Without them a change of
 * the draft would drop the secrets.
 */
function lacksNames(draft: ActionContent, { secretNames }: ActionContent): boolean {
  return draft.secretNames.length === 0 && secretNames.length > 0
}

async function nameSecrets(
  trx: Saving["trx"],
  { id, draft, deployed }: Action,
  { secretNames }: ActionContent,
): Promise<void> {
  await trx
    .updateTable("actions")
    .set({ draft: toJson({ ...draft, secretNames }) })
    .where("id", "=", id)
    .execute()
  if (deployed === null || deployed.contentDigest !== draft.contentDigest) return
  await trx
    .updateTable("action_versions")
    .set({ content: toJson({ ...draft, secretNames }) })
    .where("id", "=", deployed.id)
    .execute()
}

async function findUses(
  trx: Saving["trx"],
  { name: actionName, modules }: ActionConfig,
): Promise<ModuleUse[]> {
  const uses: ModuleUse[] = []
  for (const { name, number } of modules) {
    const query = trx
      .selectFrom("modules")
      .innerJoin("module_versions", "module_versions.module_id", "modules.id")
      .select(["modules.id as moduleId", "module_versions.id as versionId", "number"])
      .where("modules.name", "=", name)
    const row = await (
      number === null
        ? query.whereRef("module_versions.id", "=", "modules.latest_id")
        : query.where("number", "=", number)
    ).executeTakeFirst()
    if (row === undefined)
      throw new ServiceError(
        "invalid_tenant",
        `The Action ${actionName} uses the module ${name}, which has no such published version.`,
      )
    const { moduleId, versionId, number: versionNumber } = row
    uses.push({ moduleId, moduleName: name, versionId, versionNumber })
  }
  return uses
}
