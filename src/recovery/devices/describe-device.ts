import { maskedEmail } from "../../factors/email/email.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { PushDevice } from "../../ports/device-store.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"

/** How a device names an account that it answers for. */
export interface DescribedDevice {
  tenant: string
  account: string
}

export async function describeDevice(
  { accounts, tenants }: { accounts: AccountStore; tenants: TenantStore },
  { userId }: PushDevice,
): Promise<DescribedDevice> {
  const [account, { name, friendlyName }] = await Promise.all([
    accounts.find(userId),
    tenants.getTenant(),
  ])
  return {
    tenant: friendlyName ?? name,
    account: account === null ? "" : maskedEmail(account.email ?? account.userName),
  }
}
