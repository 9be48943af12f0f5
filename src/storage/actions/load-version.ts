import type { ActionContent, BuiltCode } from "../../actions/action.ts"
import { isTriggerId } from "../../actions/trigger.ts"
import type { ActionVersion, RunnableModule } from "../../actions/version.ts"
import type { Database } from "../database.ts"
import { fromJson } from "../json.ts"
import { loadBundle } from "./bundles.ts"
import { cannotBeStored } from "./read-page.ts"
import type { VersionCache } from "./version-cache.ts"

/**
 * `ActionStore.loadVersion`. Null too when a module or a bundle of it is gone: a version runs whole
 * or not at all.
 */
export async function loadVersion(
  db: Database,
  cache: VersionCache,
  id: string,
): Promise<ActionVersion | null> {
  const kept = cache.get(id)
  if (kept !== null) return kept
  const version = await readVersion(db, id)
  if (version !== null) cache.set(version)
  return version
}

async function readVersion(db: Database, id: string): Promise<ActionVersion | null> {
  if (cannotBeStored(id)) return null
  const row = await db.kysely
    .selectFrom("action_versions")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined || !isTriggerId(row.trigger_id)) return null
  const content = fromJson<ActionContent>(row.content)
  const runnable = await toRunnable(db, content)
  const modules = await readModules(db, content)
  if (runnable === null || modules === null) return null
  return {
    id: row.id,
    actionId: row.action_id,
    actionName: row.action_name,
    number: row.number,
    triggerId: row.trigger_id,
    ...runnable,
    modules,
  }
}

/** In the order the Action names them. */
async function readModules(
  db: Database,
  { modules }: ActionContent,
): Promise<RunnableModule[] | null> {
  if (modules.length === 0) return []
  const ids = modules.map(({ versionId }) => versionId)
  const rows = await db.kysely
    .selectFrom("module_versions")
    .select(["id", "module_name", "content"])
    .where("id", "in", ids)
    .execute()
  const runnable: RunnableModule[] = []
  for (const id of ids) {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) return null
    const code = await toRunnable(db, fromJson<BuiltCode>(row.content))
    if (code === null) return null
    runnable.push({ name: row.module_name, ...code })
  }
  return runnable
}

async function toRunnable(
  db: Database,
  { code, javascript, bundleDigest, sealedSecrets }: BuiltCode,
): Promise<Omit<RunnableModule, "name"> | null> {
  const bundle = bundleDigest === null ? null : await loadBundle(db, bundleDigest)
  if (bundleDigest !== null && bundle === null) return null
  return { code: javascript ?? code, bundle, sealedSecrets }
}
