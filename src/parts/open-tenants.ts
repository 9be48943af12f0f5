import { newBuilder } from "../new-builder.ts"
import type { OpenTenants, OpenTenantsOptions } from "../cli/parts.ts"
import { systemChance } from "../lib/chance.ts"
import { systemClock } from "../lib/clock.ts"
import { newKeyRing } from "../security/key-ring.ts"
import { getSecretKeys } from "../security/secret-keys.ts"
import { openMigrated } from "../storage/open-migrated.ts"
import { actionStore } from "../storage/actions/action-store.ts"
import { executionStore } from "../storage/execution-store.ts"
import { tailStore } from "../storage/tail-store.ts"
import { formStore } from "../storage/tenant/form-store.ts"
import { tenantStore } from "../storage/tenant/tenant-store.ts"

/** @throws when the keys cannot be used, or the schema is old and `migrates` is false. */
export async function openTenants(options: OpenTenantsOptions): Promise<OpenTenants> {
  const keys = newKeyRing(getSecretKeys(options.secretKey))
  const database = await openMigrated(options.databaseUrl.reveal(), options.migrates)
  const actions = actionStore(database, { chance: systemChance, clock: systemClock })
  return {
    tenants: tenantStore(database, systemChance),
    forms: formStore(database),
    actions,
    executions: executionStore(database),
    tail: tailStore(database),
    builder: newBuilder({
      registry: options.npmRegistry,
      actions,
      clock: systemClock,
      isDev: false,
    }),
    keys,
    chance: systemChance,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
