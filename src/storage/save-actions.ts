import type { Chance } from "../lib/chance.ts"
import type { ActionConfig } from "../ports/tenant-store.ts"
import type { Changes } from "./save-tenant.ts"
import type { Trx } from "./transaction.ts"

/**
 * Makes the Actions what the tenant's files say. Bindings of those that are gone go with them.
 *
 * @returns Their ids by their names.
 */
export async function saveActions(
  trx: Trx,
  chance: Chance,
  actions: readonly ActionConfig[],
  nowMs: number,
  changes: Changes,
): Promise<ReadonlyMap<string, string>> {
  const rows = await listDeployed(trx)
  const before = new Map(rows.map((row) => [row.name, row]))
  const ids = new Map<string, string>()
  for (const action of actions) {
    const old = before.get(action.name)
    before.delete(action.name)
    const id = old?.id ?? chance.id("act")
    ids.set(action.name, id)
    if (old?.content_digest === action.contentDigest) continue
    const versionId = chance.id("ver")
    await insertVersion(trx, action, { id: versionId, actionId: id, nowMs }, (old?.number ?? 0) + 1)
    await trx
      .insertInto("actions")
      .values({ id, name: action.name, deployed_version_id: versionId, created_at_ms: nowMs })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet({ deployed_version_id: versionId }),
      )
      .execute()
    changes[old === undefined ? "created" : "updated"].push(`action ${action.name}`)
  }
  for (const { id, name } of before.values()) {
    await trx.deleteFrom("actions").where("id", "=", id).execute()
    changes.deleted.push(`action ${name}`)
  }
  return ids
}

function listDeployed(trx: Trx) {
  return trx
    .selectFrom("actions")
    .innerJoin("action_versions", "action_versions.id", "actions.deployed_version_id")
    .select([
      "actions.id",
      "actions.name",
      "action_versions.number",
      "action_versions.content_digest",
    ])
    .execute()
}

async function insertVersion(
  trx: Trx,
  { name, code, sealedSecrets, contentDigest }: ActionConfig,
  { id, actionId, nowMs }: { id: string; actionId: string; nowMs: number },
  number: number,
): Promise<void> {
  await trx
    .insertInto("action_versions")
    .values({
      id,
      action_id: actionId,
      action_name: name,
      number,
      code,
      sealed_secrets: sealedSecrets,
      content_digest: contentDigest,
      created_at_ms: nowMs,
    })
    .execute()
}
