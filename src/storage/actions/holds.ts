import type { ModuleUse } from "../../actions/action.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Trx } from "../transaction.ts"

/** Who uses modules: an Action's draft, or one of its versions. */
export interface Holder {
  holderId: string
  actionId: string
}

/**
 * Writes down which versions of modules a draft or a version holds on to.
 *
 * @throws {ServiceError} invalid_request when one of them is gone.
 */
export async function replaceUses(
  trx: Trx,
  { holderId, actionId }: Holder,
  uses: readonly ModuleUse[],
): Promise<void> {
  await trx.deleteFrom("module_uses").where("holder_id", "=", holderId).execute()
  if (uses.length === 0) return
  const ids = [...new Set(uses.map(({ versionId }) => versionId))]
  const kept = await trx.selectFrom("module_versions").select("id").where("id", "in", ids).execute()
  if (kept.length < ids.length)
    throw new ServiceError("invalid_request", "A version of a module is gone.")
  await trx
    .insertInto("module_uses")
    .values(
      uses.map(({ moduleId, versionId }) => ({
        holder_id: holderId,
        action_id: actionId,
        module_id: moduleId,
        module_version_id: versionId,
      })),
    )
    .execute()
}

/**
 * A bundle that nothing points to may be deleted between a build and this save.
 *
 * @throws {ServiceError} busy: built again, it is there again.
 */
export async function requireBundle(trx: Trx, digest: string | null): Promise<void> {
  if (digest === null) return
  const row = await trx
    .selectFrom("bundles")
    .select("digest")
    .where("digest", "=", digest)
    .executeTakeFirst()
  if (row === undefined) throw new ServiceError("busy")
}
