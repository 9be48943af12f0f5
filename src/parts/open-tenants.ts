import type { OpenTenants } from "../cli/parts.ts"
import { systemChance } from "../lib/chance.ts"
import type { Secret } from "../lib/secret.ts"
import { newKeyRing } from "../security/key-ring.ts"
import { getSecretKeys } from "../security/secret-keys.ts"
import { openMigrated } from "../storage/open-migrated.ts"
import { tenantStore } from "../storage/tenant-store.ts"

/** @throws when the keys cannot be used, or the schema is old and `migrates` is false. */
export async function openTenants(
  databaseUrl: Secret,
  secretKey: Secret,
  migrates: boolean,
): Promise<OpenTenants> {
  const keys = newKeyRing(getSecretKeys(secretKey))
  const database = await openMigrated(databaseUrl.reveal(), migrates)
  return {
    tenants: tenantStore(database, systemChance),
    keys,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
