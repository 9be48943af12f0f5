import type { Client, TenantStore } from "../ports/tenant-store.ts"

/** The place the password is for, as mails and pages know it. */
export interface Application {
  /** Null: none is known, and the name is the tenant's. */
  id: string | null
  name: string
  metadata: Client["metadata"]
}

/** The application, else the tenant. */
export async function applicationOf(
  tenants: TenantStore,
  clientId: string | null,
): Promise<Application> {
  const client = clientId === null ? null : await tenants.findClient(clientId)
  if (client !== null) return { id: client.clientId, name: client.name, metadata: client.metadata }
  const tenant = await tenants.getTenant()
  return { id: null, name: tenant.friendlyName ?? tenant.name, metadata: {} }
}

export async function applicationNameOf(
  tenants: TenantStore,
  clientId: string | null,
): Promise<string> {
  return (await applicationOf(tenants, clientId)).name
}
