import { isDeepStrictEqual } from "node:util"
import type { EntityKind } from "../../entities/entity.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { Chance } from "../../lib/chance.ts"
import { tokenDigest } from "../../lib/digest.ts"
import type { Connection, Tenant, TenantChange, TenantConfig } from "../../ports/tenant-store.ts"
import { toJson } from "../json.ts"
import { lockTenant } from "./lock-tenant.ts"
import { saveActions } from "./save-actions.ts"
import { saveClients } from "./save-clients.ts"
import { saveEntities } from "./save-entities.ts"
import { saveForms } from "./save-forms.ts"
import { saveBindings } from "./save-bindings.ts"
import { saveLook } from "./save-look.ts"
import { deleteOtherModules, saveModules } from "./save-modules.ts"
import { findTenant, toConnectionRow } from "./tenant-row.ts"
import type { Trx } from "../transaction.ts"

/** What a save has done so far: each line is a kind and a name, as in `action step-up`. */
export interface Changes extends TenantChange {
  created: string[]
  updated: string[]
  deleted: string[]
}

/** A save as it goes. */
export interface Saving {
  trx: Trx
  chance: Chance
  nowMs: number
  changes: Changes
}

/** `TenantStore.save` inside its transaction. */
export async function saveTenant(
  trx: Trx,
  chance: Chance,
  config: TenantConfig,
  nowMs: number,
): Promise<TenantChange> {
  const changes: Changes = { created: [], updated: [], deleted: [] }
  // First: of two nodes that import at once, the second sees what the first did.
  await lockTenant(trx)
  await saveSettings(trx, config, changes)
  if (config.clients !== null) await saveClients(trx, config.clients, changes)
  await saveConnections(trx, config.connections, changes)
  const saving = { trx, chance, nowMs, changes }
  await deleteOtherModules(saving, config.modules)
  await saveModules(saving, config.modules)
  await saveForms(saving, config.forms)
  await saveActions(saving, config.actions)
  await saveBindings(saving, config.bindings)
  for (const [kind, configs] of Object.entries(config.entities ?? {}))
    await saveEntities(saving, kind as EntityKind, configs)
  if (config.look !== undefined) await saveLook(trx, config.look, changes)
  return changes
}

async function saveSettings(
  trx: Trx,
  { tenant, keeps = [] }: TenantConfig,
  changes: Changes,
): Promise<void> {
  const before = await findTenant(trx)
  const next = before === null ? tenant : keeping(tenant, before, keeps)
  // Not as text: the order of fields in a document depends on who wrote it.
  if (isDeepStrictEqual(before, next)) return
  const document = toJson(next)
  await trx.updateTable("tenant").set({ document }).where("id", "=", 1).execute()
  changes[before === null ? "created" : "updated"].push(`tenant ${tenant.name}`)
}

function keeping(tenant: Tenant, before: Tenant, keeps: readonly (keyof Tenant)[]): Tenant {
  const kept = Object.fromEntries(keeps.map((name) => [name, before[name]]))
  return { ...tenant, ...kept }
}

async function saveConnections(
  trx: Trx,
  connections: readonly Connection[],
  changes: Changes,
): Promise<void> {
  const gone = await trx.selectFrom("connections").selectAll().execute()
  const before = new Map(gone.map((row) => [row.name, row]))
  for (const connection of connections) {
    const old = before.get(connection.name)
    const row = toConnectionRow(connection, old?.id ?? connectionId(connection.name))
    before.delete(connection.name)
    if (old !== undefined && isSame(old, row)) continue
    await trx
      .insertInto("connections")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute()
    changes[old === undefined ? "created" : "updated"].push(`connection ${connection.name}`)
  }
  for (const { id, name } of before.values()) {
    await refuseWithAccounts(trx, id, name)
    await trx.deleteFrom("connections").where("id", "=", id).execute()
    changes.deleted.push(`connection ${name}`)
  }
}

async function refuseWithAccounts(trx: Trx, id: string, name: string): Promise<void> {
  const account = await trx
    .selectFrom("users")
    .select("user_id")
    .where("connection_id", "=", id)
    .limit(1)
    .executeTakeFirst()
  if (account !== undefined)
    throw new ServiceError(
      "invalid_tenant",
      `The connection ${name} still has accounts: keep it in the tenant's files.`,
    )
}

/** The same for one name in every database, so that an imported tenant is the same tenant. */
function connectionId(name: string): string {
  const digest = tokenDigest("connection-id", name).replace(/[^A-Za-z0-9]/g, "")
  return `con_${digest.slice(0, 16)}`
}

function isSame<T extends object>(left: T, right: T): boolean {
  return Object.entries(right).every(([column, value]) => left[column as keyof T] === value)
}
