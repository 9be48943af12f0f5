import type { Action, ActionContent, DeployedAction } from "../../actions/action.ts"
import type { ActionRow, ActionVersionRow } from "../action-schema.ts"
import type { Database } from "../database.ts"
import { fromJson, toJson } from "../json.ts"
import type { Trx } from "../transaction.ts"

export type Reader = Trx | Database["kysely"]

export function toDeployed(row: ActionVersionRow): DeployedAction {
  return {
    ...fromJson<ActionContent>(row.content),
    id: row.id,
    actionId: row.action_id,
    actionName: row.action_name,
    number: row.number,
    createdAtMs: row.created_at_ms,
  }
}

/** Rows with the versions that are deployed of them, in the same order. */
export async function toActions(reader: Reader, rows: readonly ActionRow[]): Promise<Action[]> {
  const ids = rows.map(({ deployed_id }) => deployed_id).filter((id) => id !== null)
  const versions =
    ids.length === 0
      ? []
      : await reader.selectFrom("action_versions").selectAll().where("id", "in", ids).execute()
  const deployed = new Map(versions.map((row) => [row.id, toDeployed(row)]))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    draft: fromJson<ActionContent>(row.draft),
    deployed: row.deployed_id === null ? null : (deployed.get(row.deployed_id) ?? null),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    revision: row.revision,
  }))
}

export async function findAction(
  reader: Reader,
  column: "id" | "name",
  value: string,
): Promise<Action | null> {
  const rows = await reader.selectFrom("actions").selectAll().where(column, "=", value).execute()
  return (await toActions(reader, rows))[0] ?? null
}

/** The columns of a draft. */
export function toDraftColumns(draft: ActionContent) {
  return {
    trigger_id: draft.trigger.id,
    bundle_digest: draft.bundleDigest,
    draft: toJson(contentOf(draft)),
  }
}

/** Content alone, whatever else the object holds that was handed in. */
export function contentOf(content: ActionContent): ActionContent {
  const { trigger, code, javascript, runtime, dependencies, bundleDigest } = content
  const { secretNames, sealedSecrets, modules, contentDigest, build } = content
  return {
    trigger,
    code,
    javascript,
    runtime,
    dependencies,
    bundleDigest,
    secretNames,
    sealedSecrets,
    modules,
    contentDigest,
    build,
  }
}
