import type { Chance } from "../../lib/chance.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"
import { cannotBeStored } from "../actions/read-page.ts"
import type { Database } from "../database.ts"
import { toJson } from "../json.ts"
import { clientStore } from "./client-store.ts"
import { lockTenant } from "./lock-tenant.ts"
import { lookStore } from "./look-store.ts"
import { saveTenant } from "./save-tenant.ts"
import { findTenant, readTenant, toConnection } from "./tenant-row.ts"
import { rehearse, transact } from "../transaction.ts"

export function tenantStore(db: Database, chance: Chance): TenantStore {
  const { kysely } = db
  return {
    ...lookStore(db),
    ...clientStore(db),
    hasTenant: async () => (await findTenant(kysely)) !== null,
    getTenant: () => readTenant(kysely),

    async listConnections() {
      const rows = await kysely.selectFrom("connections").selectAll().execute()
      // Here, for the databases sort by different rules.
      return rows.map(toConnection).sort((a, b) => (a.name < b.name ? -1 : 1))
    },

    findConnection: (id) => findConnection(db, "id", id),
    findConnectionByName: (name) => findConnection(db, "name", name),

    change: (change) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const tenant = change(await readTenant(trx))
        await trx
          .updateTable("tenant")
          .set({ document: toJson(tenant) })
          .where("id", "=", 1)
          .execute()
        return tenant
      }),

    // The very same work, undone: a plan can never differ from what is then done.
    plan: (config) => rehearse(db, (trx) => saveTenant(trx, chance, config, 0)),

    save: (config, nowMs) => transact(db, (trx) => saveTenant(trx, chance, config, nowMs)),
  }
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
