import { openDatabase, type Database } from "./database.ts"
import { migrateToLatest } from "./migrate.ts"
import { schemaVersionOf } from "./schema-version.ts"

/**
 * Opens a database whose schema is this program's.
 *
 * @param migrates Brings an older schema up to date. Without it such a database is refused.
 * @throws when it cannot be opened, or its schema is another. It is closed again then.
 */
export async function openMigrated(url: string, migrates: boolean): Promise<Database> {
  const database = openDatabase(url)
  try {
    if (migrates) await migrateToLatest(database)
    const { version, latest } = await schemaVersionOf(database)
    if (version !== latest)
      throw new Error(
        `the database has schema version ${version}, this Rekey wants ${latest}: ` +
          'run "rekey migrate" first',
      )
    return database
  } catch (error) {
    await database[Symbol.asyncDispose]()
    throw error
  }
}
