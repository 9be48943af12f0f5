import { sql, type Transaction } from "kysely"
import type { Database } from "./database.ts"
import { MIGRATIONS } from "./migrations/list.ts"
import type { Migration } from "./migrations/migration.ts"
import { forUpdate, transact } from "./transaction.ts"

/**
 * Brings a database to this program's schema, in one transaction. Safe to run by any number of
 * nodes at once: they queue for one row, and all but the first find nothing left to do.
 *
 * @returns Names of the migrations that were run.
 * @throws when the schema is newer than this program knows. Nothing was changed then.
 */
export async function migrateToLatest(
  db: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  await createVersionTable(db)
  return transact(db, async (trx) => {
    // Waiting for another node's migrations takes as long as they take.
    if (db.kind === "postgres") await sql`set local statement_timeout = 0`.execute(trx)
    const { version } = await forUpdate(
      db,
      trx.selectFrom("schema_version").select("version"),
    ).executeTakeFirstOrThrow()
    if (version > migrations.length)
      throw new Error(
        `the database has schema version ${version} and this Rekey knows versions up to ` +
          `${migrations.length}: start a newer Rekey, or restore a backup made before the upgrade`,
      )
    const due = migrations.slice(version)
    for (const { up } of due) await up(trx as unknown as Transaction<unknown>)
    if (due.length > 0)
      await trx.updateTable("schema_version").set({ version: migrations.length }).execute()
    return due.map(({ name }) => name)
  })
}

/** Makes the one row that nodes queue for. Repeating it changes nothing. */
async function createVersionTable(db: Database): Promise<void> {
  try {
    await transact(db, async (trx) => {
      await trx.schema
        .createTable("schema_version")
        .ifNotExists()
        .addColumn("id", "integer", (column) => column.primaryKey())
        .addColumn("version", "integer", (column) => column.notNull())
        .execute()
      await trx
        .insertInto("schema_version")
        .values({ id: 1, version: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    })
  } catch (error) {
    // PostgreSQL's `if not exists` may lose to another node that makes the same table at once.
    // Then the table is there, and this read says so.
    const row = await db.kysely
      .selectFrom("schema_version")
      .select("version")
      .executeTakeFirst()
      .catch(() => undefined)
    if (row === undefined) throw error
  }
}
