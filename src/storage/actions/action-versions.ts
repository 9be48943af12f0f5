import type { ActionContent } from "../../actions/action.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import type { ActionStore } from "../../ports/action-store.ts"
import type { Database } from "../database.ts"
import { fromJson } from "../json.ts"
import { lockTenant } from "../tenant/lock-tenant.ts"
import { transact, type Trx } from "../transaction.ts"
import { toDeployed } from "./action-row.ts"
import { refuseTooMany, writeDraft } from "./action-drafts.ts"
import { deployContent, readDeployable, refuseBoundElsewhere, supersede } from "./deploy.ts"
import { boundsOf, cannotBeStored } from "./read-page.ts"

export function actionVersions(
  db: Database,
  { chance, clock }: { chance: Chance; clock: Clock },
): Pick<ActionStore, "deploy" | "rollBack" | "delete" | "listVersions" | "findVersion"> {
  return {
    deploy: (id, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const action = cannotBeStored(id) ? null : await readDeployable(trx, id)
        if (action === null) return null
        await refuseBoundElsewhere(trx, id, action.draft.trigger.id)
        return deployContent(trx, chance, action, action.draft, nowMs)
      }),

    rollBack: (id, versionId, updatesDraft, nowMs) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const row = await findRow(trx, id, versionId)
        const action = row === null ? null : await readDeployable(trx, id)
        if (row === null || action === null) return null
        const content = fromJson<ActionContent>(row.content)
        // Secrets are sealed for a name: a version keeps the one it had, and a draft cannot.
        const name = row.action_name
        if (updatesDraft && name !== action.name)
          throw new ServiceError("invalid_request", `The Action was called ${name} then.`)
        if (updatesDraft) {
          await writeDraft(trx, { id, name, draft: content }, nowMs)
          if (action.draft.trigger.id !== content.trigger.id) await refuseTooMany(trx)
        }
        await refuseBoundElsewhere(trx, id, content.trigger.id)
        return deployContent(trx, chance, { ...action, name }, content, nowMs)
      }),

    delete: (id, isForced) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const action = cannotBeStored(id) ? null : await readDeployable(trx, id)
        if (action === null) return false
        if (!isForced) await refuseBound(trx, id)
        await supersede(trx, action.deployed_id, clock.nowMs())
        await deleteAction(trx, id)
        return true
      }),

    async listVersions(actionId, page) {
      const { limit, offset } = boundsOf(page)
      if (cannotBeStored(actionId)) return { total: 0, items: [] }
      const query = versionsOf(db.kysely, actionId)
      const { total } = await query
        .select(({ fn }) => fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow()
      const rows = await query
        .selectAll("action_versions")
        .orderBy("action_versions.number", "desc")
        .limit(limit)
        .offset(offset)
        .execute()
      return { total, items: rows.map(toDeployed) }
    },

    async findVersion(actionId, versionId) {
      const row = await findRow(db.kysely, actionId, versionId)
      return row === null ? null : toDeployed(row)
    },
  }
}

/** Its bindings go with it; its versions stay for resets that hold on to them. */
export async function deleteAction(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom("module_uses").where("holder_id", "=", id).execute()
  await trx.deleteFrom("actions").where("id", "=", id).execute()
}

async function refuseBound(trx: Trx, id: string): Promise<void> {
  const bound = await trx
    .selectFrom("bindings")
    .select("id")
    .where("action_id", "=", id)
    .limit(1)
    .executeTakeFirst()
  if (bound !== undefined) throw new ServiceError("action_bound")
}

function versionsOf(reader: Trx | Database["kysely"], actionId: string) {
  return reader
    .selectFrom("action_versions")
    .innerJoin("actions", "actions.id", "action_versions.action_id")
    .where("action_versions.action_id", "=", actionId)
}

async function findRow(reader: Trx | Database["kysely"], actionId: string, versionId: string) {
  if (cannotBeStored(actionId) || cannotBeStored(versionId)) return null
  const row = await versionsOf(reader, actionId)
    .selectAll("action_versions")
    .where("action_versions.id", "=", versionId)
    .executeTakeFirst()
  return row ?? null
}
