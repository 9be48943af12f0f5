import { POST_CHALLENGE } from "../actions/trigger.ts"
import type { ActionVersion } from "../actions/version.ts"
import type { Chance } from "../lib/chance.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import type { Database } from "./database.ts"
import { fromJson } from "./json.ts"
import { saveTenant } from "./save-tenant.ts"
import { findTenant, readTenant, toClient, toConnection } from "./tenant-row.ts"
import { rehearse, transact } from "./transaction.ts"

export function tenantStore(db: Database, chance: Chance): TenantStore {
  const { kysely } = db
  return {
    hasTenant: async () => (await findTenant(kysely)) !== null,
    getTenant: () => readTenant(kysely),

    async findClient(clientId) {
      if (cannotBeStored(clientId)) return null
      const row = await kysely
        .selectFrom("clients")
        .selectAll()
        .where("client_id", "=", clientId)
        .executeTakeFirst()
      return row === undefined ? null : toClient(row)
    },

    async findDefaultClient() {
      const row = await kysely
        .selectFrom("clients")
        .selectAll()
        .orderBy("position")
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : toClient(row)
    },

    findConnection: (id) => findConnection(db, "id", id),
    findConnectionByName: (name) => findConnection(db, "name", name),

    listBound: () =>
      kysely
        .selectFrom("bindings")
        .innerJoin("actions", "actions.id", "bindings.action_id")
        .select([
          "bindings.id as bindingId",
          "actions.id as actionId",
          "actions.name as actionName",
          "actions.deployed_version_id as versionId",
        ])
        .where("bindings.trigger_id", "=", POST_CHALLENGE)
        .orderBy("bindings.position")
        .execute(),

    findVersion: (id) => findVersion(db, id),

    async listCache(nowMs) {
      const rows = await kysely
        .selectFrom("cache_records")
        .selectAll()
        .where("trigger_id", "=", POST_CHALLENGE)
        .where("expires_at_ms", ">", nowMs)
        .orderBy("key")
        .execute()
      return rows.map((row) => ({
        key: fromJson<string>(row.key),
        value: fromJson<string>(row.value),
        expiresAtMs: row.expires_at_ms,
      }))
    },

    // The very same work, undone: a plan can never differ from what is then done.
    plan: (config) => rehearse(db, (trx) => saveTenant(trx, chance, config, 0)),

    save: (config, nowMs) => transact(db, (trx) => saveTenant(trx, chance, config, nowMs)),
  }
}

/** What somebody typed may hold U+0000, and PostgreSQL refuses the very question. */
function cannotBeStored(text: string): boolean {
  return text.includes("\0")
}

async function findConnection({ kysely }: Database, column: "id" | "name", value: string) {
  if (cannotBeStored(value)) return null
  const row = await kysely
    .selectFrom("connections")
    .selectAll()
    .where(column, "=", value)
    .executeTakeFirst()
  return row === undefined ? null : toConnection(row)
}

async function findVersion({ kysely }: Database, id: string): Promise<ActionVersion | null> {
  const row = await kysely
    .selectFrom("action_versions")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    actionId: row.action_id,
    actionName: row.action_name,
    number: row.number,
    triggerId: POST_CHALLENGE,
    code: row.code,
    bundle: null,
    modules: [],
    sealedSecrets: row.sealed_secrets,
  }
}
