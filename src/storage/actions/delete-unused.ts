import type { Database } from "../database.ts"
import { lockTenant } from "../tenant/lock-tenant.ts"
import { transact, type Trx } from "../transaction.ts"
import { deleteVersions } from "./deploy.ts"

/** `ActionStore.deleteUnused`: what goes first frees what goes after it. */
export async function deleteUnused(db: Database, beforeMs: number, limit: number): Promise<void> {
  await transact(db, async (trx) => {
    // Nobody can begin to use what is being deleted.
    await lockTenant(trx)
    await deleteOrphans(trx, beforeMs, limit)
    await deleteModuleVersions(trx, limit)
    await deleteBundles(trx, beforeMs, limit)
  })
}

/** Versions of Actions that are deleted, once no reset can hold on to them any more. */
async function deleteOrphans(trx: Trx, beforeMs: number, limit: number): Promise<void> {
  const rows = await trx
    .selectFrom("action_versions")
    .leftJoin("actions", "actions.id", "action_versions.action_id")
    .select("action_versions.id")
    .where("action_versions.superseded_at_ms", "<", beforeMs)
    .where("actions.id", "is", null)
    .limit(limit)
    .execute()
  await deleteVersions(
    trx,
    rows.map(({ id }) => id),
  )
}

/** Versions of modules that are deleted, which nothing uses. */
async function deleteModuleVersions(trx: Trx, limit: number): Promise<void> {
  await trx
    .deleteFrom("module_versions")
    .where("id", "in", (versions) =>
      versions
        .selectFrom("module_versions")
        .leftJoin("modules", "modules.id", "module_versions.module_id")
        .leftJoin("module_uses", "module_uses.module_version_id", "module_versions.id")
        .select("module_versions.id")
        .where("modules.id", "is", null)
        .where("module_uses.holder_id", "is", null)
        .limit(limit),
    )
    .execute()
}

async function deleteBundles(trx: Trx, beforeMs: number, limit: number): Promise<void> {
  await trx
    .deleteFrom("bundles")
    // Asked again of the row itself: `saveBundle` takes no lock and may have renewed it meanwhile.
    .where("created_at_ms", "<", beforeMs)
    .where("digest", "in", (rows) => {
      let query = rows
        .selectFrom("bundles")
        .select("bundles.digest")
        .where("bundles.created_at_ms", "<", beforeMs)
      for (const table of ["actions", "action_versions", "modules", "module_versions"] as const)
        query = query.where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom(table)
                .select(`${table}.id`)
                .whereRef(`${table}.bundle_digest`, "=", "bundles.digest"),
            ),
          ),
        )
      return query.limit(limit)
    })
    .execute()
}
