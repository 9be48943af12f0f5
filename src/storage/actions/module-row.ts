import type { ActionModule, BuiltCode, ModuleVersion } from "../../actions/action.ts"
import type { ModuleRow, ModuleVersionRow } from "../action-schema.ts"
import { fromJson, toJson } from "../json.ts"
import type { Reader } from "./action-row.ts"

export function toModuleVersion(row: ModuleVersionRow): ModuleVersion {
  return {
    ...fromJson<BuiltCode>(row.content),
    id: row.id,
    moduleId: row.module_id,
    moduleName: row.module_name,
    number: row.number,
    createdAtMs: row.created_at_ms,
  }
}

/** Rows with their latest versions and how many Actions use them, in the same order. */
export async function toModules(
  reader: Reader,
  rows: readonly ModuleRow[],
): Promise<ActionModule[]> {
  const ids = rows.map(({ latest_id }) => latest_id).filter((id) => id !== null)
  const versions =
    ids.length === 0
      ? []
      : await reader.selectFrom("module_versions").selectAll().where("id", "in", ids).execute()
  const latest = new Map(versions.map((row) => [row.id, toModuleVersion(row)]))
  const modules: ActionModule[] = []
  for (const row of rows)
    modules.push({
      id: row.id,
      name: row.name,
      draft: fromJson<BuiltCode>(row.draft),
      latest: row.latest_id === null ? null : (latest.get(row.latest_id) ?? null),
      usedBy: await countUsers(reader, row.id),
      createdAtMs: row.created_at_ms,
      updatedAtMs: row.updated_at_ms,
      revision: row.revision,
    })
  return modules
}

export async function findModule(
  reader: Reader,
  column: "id" | "name",
  value: string,
): Promise<ActionModule | null> {
  const rows = await reader.selectFrom("modules").selectAll().where(column, "=", value).execute()
  return (await toModules(reader, rows))[0] ?? null
}

/** The Actions whose draft or deployed version uses a module. */
export function usersOf(reader: Reader, moduleId: string) {
  return reader.selectFrom("actions").where("actions.id", "in", (uses) =>
    uses
      .selectFrom("module_uses")
      .innerJoin("actions as users", "users.id", "module_uses.action_id")
      .select("users.id")
      .where("module_uses.module_id", "=", moduleId)
      .where(({ or, eb, ref }) =>
        or([
          eb("module_uses.holder_id", "=", ref("users.id")),
          eb("module_uses.holder_id", "=", ref("users.deployed_id")),
        ]),
      ),
  )
}

export async function countUsers(reader: Reader, moduleId: string): Promise<number> {
  const { total } = await usersOf(reader, moduleId)
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow()
  return total
}

/** The columns of a draft. */
export function toModuleColumns(draft: BuiltCode) {
  return { bundle_digest: draft.bundleDigest, draft: toJson(codeOf(draft)) }
}

/** Code alone, whatever else the object holds that was handed in. */
export function codeOf(built: BuiltCode): BuiltCode {
  const { code, javascript, dependencies, bundleDigest } = built
  const { secretNames, sealedSecrets, contentDigest, build } = built
  return {
    code,
    javascript,
    dependencies,
    bundleDigest,
    secretNames,
    sealedSecrets,
    contentDigest,
    build,
  }
}
