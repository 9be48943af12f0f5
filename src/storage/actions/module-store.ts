import type { ActionModule, BuiltCode } from "../../actions/action.ts"
import { MODULES_MAX } from "../../actions/limits.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import type { ActionStore, NewModule, Saved } from "../../ports/action-store.ts"
import type { Database } from "../database.ts"
import { lockTenant } from "../tenant/lock-tenant.ts"
import { transact, type Trx } from "../transaction.ts"
import { type Reader, toActions } from "./action-row.ts"
import { requireBundle } from "./holds.ts"
import {
  countUsers,
  findModule,
  toModuleColumns,
  toModules,
  toModuleVersion,
  usersOf,
} from "./module-row.ts"
import { publishModule } from "./publish.ts"
import { boundsOf, byName, cannotBeStored } from "./read-page.ts"

type ModuleStore = Pick<
  ActionStore,
  | "listModules"
  | "findModule"
  | "findModuleByName"
  | "createModule"
  | "saveModuleDraft"
  | "publishModule"
  | "deleteModule"
  | "listModuleVersions"
  | "findModuleVersion"
  | "listUsers"
>

export function moduleStore(db: Database, chance: Chance): ModuleStore {
  const { kysely } = db
  const locked = <T>(work: (trx: Trx) => Promise<T>) =>
    transact(db, async (trx) => {
      await lockTenant(trx)
      return work(trx)
    })
  return {
    async listModules(page) {
      const { limit, offset } = boundsOf(page)
      const rows = await kysely
        .selectFrom("modules")
        .selectAll()
        .orderBy(byName(db, "modules.name"))
        .limit(limit)
        .offset(offset)
        .execute()
      return { total: await countModules(kysely), items: await toModules(kysely, rows) }
    },

    findModule: async (id) => (cannotBeStored(id) ? null : findModule(kysely, "id", id)),
    findModuleByName: async (name) =>
      cannotBeStored(name) ? null : findModule(kysely, "name", name),

    createModule: (module, nowMs) => locked((trx) => insertModule(trx, module, nowMs)),
    saveModuleDraft: (id, revision, draft, nowMs) =>
      locked((trx) => saveModuleDraft(trx, { id, revision, draft }, nowMs)),
    publishModule: (id, nowMs) =>
      locked(async (trx) => (cannotBeStored(id) ? null : publishModule(trx, chance, id, nowMs))),
    deleteModule: (id) =>
      locked(async (trx) => (cannotBeStored(id) ? false : deleteModule(trx, id))),

    async listModuleVersions(moduleId, page) {
      if (cannotBeStored(moduleId)) return { total: 0, items: [] }
      const query = kysely
        .selectFrom("module_versions")
        .innerJoin("modules", "modules.id", "module_versions.module_id")
        .where("module_versions.module_id", "=", moduleId)
      const { total } = await query
        .select(({ fn }) => fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow()
      const { limit, offset } = boundsOf(page)
      const rows = await query
        .selectAll("module_versions")
        .orderBy("module_versions.number", "desc")
        .limit(limit)
        .offset(offset)
        .execute()
      return { total, items: rows.map(toModuleVersion) }
    },

    // Of a deleted module too, while versions of Actions use it: a draft may be rolled back to them.
    async findModuleVersion(moduleId, versionId) {
      if (cannotBeStored(moduleId) || cannotBeStored(versionId)) return null
      const row = await kysely
        .selectFrom("module_versions")
        .selectAll()
        .where("id", "=", versionId)
        .where("module_id", "=", moduleId)
        .executeTakeFirst()
      return row === undefined ? null : toModuleVersion(row)
    },

    async listUsers(moduleId, page) {
      if (cannotBeStored(moduleId)) return { total: 0, items: [] }
      const { limit, offset } = boundsOf(page)
      const rows = await usersOf(kysely, moduleId)
        .selectAll("actions")
        .orderBy(byName(db, "actions.name"))
        .limit(limit)
        .offset(offset)
        .execute()
      return { total: await countUsers(kysely, moduleId), items: await toActions(kysely, rows) }
    },
  }
}

async function countModules(reader: Reader): Promise<number> {
  const { total } = await reader
    .selectFrom("modules")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow()
  return total
}

/** `ActionStore.createModule` under the tenant's lock. */
export async function insertModule(
  trx: Trx,
  { id, name, draft }: NewModule,
  nowMs: number,
): Promise<ActionModule> {
  if (cannotBeStored(name))
    throw new ServiceError("invalid_request", "A name has no control characters.")
  if ((await findModule(trx, "name", name)) !== null) throw new ServiceError("module_exists")
  if ((await countModules(trx)) >= MODULES_MAX) throw new ServiceError("too_many_modules")
  await requireBundle(trx, draft.bundleDigest)
  await trx
    .insertInto("modules")
    .values({
      id,
      name,
      ...toModuleColumns(draft),
      latest_id: null,
      revision: 1,
      created_at_ms: nowMs,
      updated_at_ms: nowMs,
    })
    .execute()
  const made = await findModule(trx, "id", id)
  if (made === null) throw new TypeError("a module is there once it is inserted")
  return made
}

async function saveModuleDraft(
  trx: Trx,
  { id, revision, draft }: { id: string; revision: number; draft: BuiltCode },
  nowMs: number,
): Promise<Saved> {
  const row = await trx
    .selectFrom("modules")
    .select("revision")
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) return "gone"
  if (row.revision !== revision) return "changed"
  await writeModuleDraft(trx, id, draft, nowMs)
  return "saved"
}

export async function writeModuleDraft(
  trx: Trx,
  id: string,
  draft: BuiltCode,
  nowMs: number,
): Promise<void> {
  await requireBundle(trx, draft.bundleDigest)
  await trx
    .updateTable("modules")
    .set(({ eb }) => ({
      ...toModuleColumns(draft),
      revision: eb("revision", "+", 1),
      updated_at_ms: nowMs,
    }))
    .where("id", "=", id)
    .execute()
}

/** Its versions stay while versions of Actions use them. */
async function deleteModule(trx: Trx, id: string): Promise<boolean> {
  if ((await countUsers(trx, id)) > 0) throw new ServiceError("module_in_use")
  const { numDeletedRows } = await trx
    .deleteFrom("modules")
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
