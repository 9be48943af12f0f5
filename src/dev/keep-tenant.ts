import {
  importTenant,
  type ImportTenant,
  classicWarningOf,
} from "../administration/import-tenant.ts"
import { DEFAULT_CONNECTION, type TenantDraft } from "../administration/tenant-draft.ts"
import type { TenantChange } from "../ports/tenant-store.ts"
import { seedExampleUsers, type SeedUsers } from "./example-users.ts"

export interface KeepTenant extends ImportTenant, SeedUsers {}

/** Saves the tenant and makes the example users that are missing. Safe to repeat. */
export async function keepTenant(
  deps: KeepTenant,
  draft: TenantDraft,
): Promise<{ change: TenantChange; warnings: readonly string[] }> {
  const change = await importTenant(deps, draft)
  const connection = await deps.tenants.findConnectionByName(DEFAULT_CONNECTION)
  if (connection !== null) await seedExampleUsers(deps, connection.id, deps.clock.nowMs())
  const classic = classicWarningOf(draft)
  return { change, warnings: classic === null ? draft.warnings : [...draft.warnings, classic] }
}
