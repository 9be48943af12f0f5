import type { TenantStore } from "../ports/tenant-store.ts"

/** What mails and pages call the place the password is for: the application, else the tenant. */
export async function applicationNameOf(
  tenants: TenantStore,
  clientId: string | null,
): Promise<string> {
  const client = clientId === null ? null : await tenants.findClient(clientId)
  if (client !== null) return client.name
  const tenant = await tenants.getTenant()
  return tenant.friendlyName ?? tenant.name
}
