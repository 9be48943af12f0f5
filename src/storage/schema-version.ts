import type { Database } from "./database.ts"
import { MIGRATIONS } from "./migrations/list.ts"

export interface SchemaVersion {
  /** 0: nothing was ever migrated here. */
  version: number
  /** What this program wants. */
  latest: number
}

/** Reads only. @throws when the database cannot be reached. */
export async function schemaVersionOf({ kysely }: Database): Promise<SchemaVersion> {
  const tables = await kysely.introspection.getTables()
  const isMigrated = tables.some(({ name }) => name === "schema_version")
  const row = isMigrated
    ? await kysely.selectFrom("schema_version").select("version").executeTakeFirst()
    : undefined
  return { version: row?.version ?? 0, latest: MIGRATIONS.length }
}
