import type { Client } from "../../entities/client.ts"
import { ServiceError } from "../../errors/service-error.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"
import { cannotBeStored } from "../actions/read-page.ts"
import type { Database } from "../database.ts"
import { transact, type Trx } from "../transaction.ts"
import { listEntities } from "./entity-store.ts"
import { lockTenant } from "./lock-tenant.ts"
import { toClient, toClientRow } from "./tenant-row.ts"

/** Ours: as many as an answer of the whole list can hold. */
const CLIENTS_MAX = 1000

type ClientStore = Pick<
  TenantStore,
  | "findClient"
  | "findDefaultClient"
  | "listClients"
  | "createClient"
  | "changeClient"
  | "deleteClient"
>

export function clientStore(db: Database): ClientStore {
  const { kysely } = db
  return {
    findClient: async (clientId) => (await findRow(kysely, clientId))?.client ?? null,

    async findDefaultClient() {
      const row = await kysely
        .selectFrom("clients")
        .selectAll()
        .orderBy("position")
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : toClient(row)
    },

    listClients: () => listClients(kysely),

    createClient: (client) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        if ((await findRow(trx, client.clientId)) !== null) return false
        const { total, last } = await trx
          .selectFrom("clients")
          .select(({ fn }) => [
            fn.countAll<number>().as("total"),
            fn.max<number | null>("position").as("last"),
          ])
          .executeTakeFirstOrThrow()
        if (Number(total) >= CLIENTS_MAX) throw new ServiceError("too_many_entities")
        await writeClient(trx, client, Number(last ?? -1) + 1)
        return true
      }),

    changeClient: (clientId, change) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        const before = await findRow(trx, clientId)
        if (before === null) return null
        const after = change(before.client)
        await writeClient(trx, after, before.position)
        return after
      }),

    deleteClient: (clientId) =>
      transact(db, async (trx) => {
        await lockTenant(trx)
        if ((await findRow(trx, clientId)) === null) return false
        await trx.deleteFrom("clients").where("client_id", "=", clientId).execute()
        await deleteGrantsOf(trx, clientId)
        return true
      }),
  }
}

export async function listClients(trx: Trx | Database["kysely"]): Promise<readonly Client[]> {
  const rows = await trx.selectFrom("clients").selectAll().orderBy("position").execute()
  return rows.map(toClient)
}

export async function writeClient(trx: Trx, client: Client, position: number): Promise<void> {
  const row = toClientRow(client, position)
  await trx
    .insertInto("clients")
    .values(row)
    .onConflict((conflict) => conflict.column("client_id").doUpdateSet(row))
    .execute()
}

/** The tenant is locked. */
export async function deleteGrantsOf(trx: Trx, clientId: string): Promise<void> {
  for (const { id, document } of await listEntities(trx, "client-grant"))
    if (document.client_id === clientId)
      await trx
        .deleteFrom("entities")
        .where("kind", "=", "client-grant")
        .where("id", "=", id)
        .execute()
}

async function findRow(
  trx: Trx | Database["kysely"],
  clientId: string,
): Promise<{ client: Client; position: number } | null> {
  if (cannotBeStored(clientId)) return null
  const row = await trx
    .selectFrom("clients")
    .selectAll()
    .where("client_id", "=", clientId)
    .executeTakeFirst()
  return row === undefined ? null : { client: toClient(row), position: row.position }
}
