import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { openDatabase, type Database } from "./database.ts"
import { migrateToLatest } from "./migrate.ts"
import { MIGRATIONS } from "./migrations/list.ts"
import type { Migration } from "./migrations/migration.ts"

/** @param newUrl Of an empty database that may be opened more than once. */
export function describeMigration(name: string, newUrl: () => Promise<string>): void {
  describe(`migrating ${name}`, () => {
    it("runs every step once", async () => {
      await using db = openDatabase(await newUrl())
      assert.deepEqual(
        await migrateToLatest(db),
        MIGRATIONS.map((migration) => migration.name),
      )
      assert.deepEqual(await migrateToLatest(db), [])
    })

    it("runs only the steps that a later version adds", async () => {
      await using db = openDatabase(await newUrl())
      await migrateToLatest(db)
      assert.deepEqual(await migrateToLatest(db, [...MIGRATIONS, createTable("later")]), ["later"])
      assert.deepEqual(await tablesOf(db, "later"), ["later"])
    })

    it("lets one of four nodes do the work when they start at once", async () => {
      const url = await newUrl()
      const nodes = Array.from({ length: 4 }, () => openDatabase(url))
      const runs = await Promise.all(nodes.map((node) => migrateToLatest(node)))
      for (const node of nodes) await node[Symbol.asyncDispose]()
      const busy = runs.filter((names) => names.length > 0)
      assert.deepEqual(busy, [MIGRATIONS.map((migration) => migration.name)])
    })

    it("refuses a schema from the future, and changes nothing", async () => {
      await using db = openDatabase(await newUrl())
      await migrateToLatest(db, [...MIGRATIONS, createTable("future")])
      await assert.rejects(
        migrateToLatest(db),
        new RegExp(
          `schema version ${MIGRATIONS.length + 1} and this Rekey knows versions up to ` +
            `${MIGRATIONS.length}: start a newer Rekey`,
        ),
      )
    })

    it("undoes all steps of a run when one of them fails", async () => {
      await using db = openDatabase(await newUrl())
      const broken: Migration = {
        name: "broken",
        async up(trx) {
          await trx.schema.createTable("half").addColumn("id", "integer").execute()
          throw new Error("no more")
        },
      }
      await assert.rejects(migrateToLatest(db, [...MIGRATIONS, broken]), /no more/)
      assert.deepEqual(await tablesOf(db, "half", "users"), [])
      assert.equal((await migrateToLatest(db)).length, MIGRATIONS.length)
    })
  })
}

function createTable(name: string): Migration {
  return {
    name,
    async up(trx) {
      await trx.schema.createTable(name).addColumn("id", "integer").execute()
    },
  }
}

async function tablesOf(db: Database, ...wanted: string[]): Promise<string[]> {
  const tables = await db.kysely.introspection.getTables()
  return tables.map(({ name }) => name).filter((name) => wanted.includes(name))
}
