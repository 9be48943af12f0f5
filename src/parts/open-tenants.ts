import type { OpenTenants } from "../cli/parts.ts"
import { systemChance } from "../lib/chance.ts"
import type { Secret } from "../lib/secret.ts"
import { newKeyRing } from "../security/key-ring.ts"
import { parseSecretKeys } from "../security/secret-keys.ts"
import { openDatabase } from "../storage/database.ts"
import { migrateToLatest } from "../storage/migrate.ts"
import { tenantStore } from "../storage/tenant-store.ts"
import { schemaVersionOf } from "./schema-version.ts"

/** @throws when the keys cannot be used, or the schema is old and `migrates` is false. */
export async function openTenants(
  databaseUrl: Secret,
  secretKey: Secret,
  migrates: boolean,
): Promise<OpenTenants> {
  const parsed = parseSecretKeys(secretKey.reveal())
  if (!parsed.ok) throw new Error(`REKEY_SECRET_KEY: ${parsed.reason}`)
  const database = openDatabase(databaseUrl.reveal())
  try {
    if (migrates) await migrateToLatest(database)
    else {
      const { version, latest } = await schemaVersionOf(database)
      if (version !== latest)
        throw new Error(
          `the database has schema version ${version}, this Rekey wants ${latest}: ` +
            'run "rekey migrate" first',
        )
    }
  } catch (error) {
    await database[Symbol.asyncDispose]()
    throw error
  }
  return {
    tenants: tenantStore(database, systemChance),
    keys: newKeyRing(parsed.keys),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
