import { isDeepStrictEqual } from "node:util"
import type { ClientConfig } from "../../ports/tenant-store.ts"
import type { Trx } from "../transaction.ts"
import { deleteGrantsOf, listClients, writeClient } from "./client-store.ts"
import type { Changes } from "./save-tenant.ts"

/** Makes the clients what the tenant's files say, in their order. */
export async function saveClients(
  trx: Trx,
  clients: readonly ClientConfig[],
  changes: Changes,
): Promise<void> {
  const kept = await listClients(trx)
  const before = new Map(kept.map((client, position) => [client.clientId, { client, position }]))
  for (const [position, { isSecretGiven, ...client }] of clients.entries()) {
    const { clientId } = client
    const old = before.get(clientId)
    before.delete(clientId)
    const next = {
      ...client,
      sealedSecret: isSecretGiven
        ? client.sealedSecret
        : (old?.client.sealedSecret ?? client.sealedSecret),
      credentials: old?.client.credentials ?? client.credentials,
    }
    // Not as text: the order of fields depends on who wrote it.
    if (old?.position === position && isDeepStrictEqual(old.client, next)) continue
    await writeClient(trx, next, position)
    changes[old === undefined ? "created" : "updated"].push(`client ${clientId}`)
  }
  for (const clientId of before.keys()) {
    await trx.deleteFrom("clients").where("client_id", "=", clientId).execute()
    await deleteGrantsOf(trx, clientId)
    changes.deleted.push(`client ${clientId}`)
  }
}
