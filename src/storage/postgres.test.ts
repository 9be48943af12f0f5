import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { sql } from "kysely"
import { withPostgres, type TestPostgres } from "../../tools/postgres.ts"
import { describeEveryStore } from "../ports/every-store.contract.ts"
import { openDatabase, type Database } from "./database.ts"
import { migrateToLatest } from "./migrate.ts"
import { describeMigration } from "./migrate.fixture.ts"
import { openStores } from "./open-stores.fixture.ts"
import { transact } from "./transaction.ts"

let server: TestPostgres
let contractUrl: string
let contractDb: Database

before(async () => {
  server = await withPostgres()
  contractUrl = await server.newDatabase()
  contractDb = openDatabase(contractUrl)
  await migrateToLatest(contractDb)
})
after(async () => {
  await contractDb[Symbol.asyncDispose]()
  await server.stop()
})

describeEveryStore("PostgreSQL", async () => {
  // Emptying one database is ten times faster than making another.
  await empty(contractDb)
  return openStores(contractUrl)
})

describeMigration("PostgreSQL", () => server.newDatabase())

describe("a PostgreSQL transaction", () => {
  it("is tried again after a deadlock, as often as it takes to pass", async () => {
    await using db = await withTwoRows()
    const lock = (first: number, second: number) =>
      transact(db, async (trx) => {
        await sql`update pair set times = times + 1 where id = ${first}`.execute(trx)
        // Both hold their first row before either asks for its second.
        await meet()
        await sql`update pair set times = times + 1 where id = ${second}`.execute(trx)
      })
    let arrived = 0
    let release = () => {}
    const both = new Promise<void>((resolve) => (release = resolve))
    const meet = async () => {
      if (++arrived === 2) release()
      await both
    }
    await Promise.all([lock(1, 2), lock(2, 1)])
    assert.ok(arrived > 2, "no deadlock was met")
    const { rows } = await sql<{ times: number }>`select times from pair`.execute(db.kysely)
    assert.deepEqual(
      rows.map(({ times }) => times),
      [2, 2],
    )
  })

  it("gives up when every try is undone, and leaves nothing behind", async () => {
    await using db = await withTwoRows()
    let tries = 0
    await assert.rejects(
      transact(db, async (trx) => {
        tries++
        await sql`update pair set times = 99`.execute(trx)
        await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(trx)
      }),
      /again/,
    )
    assert.equal(tries, 5)
    const { rows } = await sql`select 1 from pair where times = 99`.execute(db.kysely)
    assert.deepEqual(rows, [])
  })

  it("is not tried again for an error of its own", async () => {
    await using db = openDatabase(await server.newDatabase())
    let tries = 0
    await assert.rejects(
      transact(db, async (trx) => {
        tries++
        await sql`select 1 from nowhere`.execute(trx)
      }),
    )
    assert.equal(tries, 1)
  })
})

describe("a PostgreSQL database", () => {
  it("reads 64-bit columns and counts as numbers", async () => {
    await using db = openDatabase(await server.newDatabase())
    const { rows } = await sql`select 1700000000000::int8 as big, count(*) from pg_class`.execute(
      db.kysely,
    )
    const [row] = rows as [{ big: unknown; count: unknown }]
    assert.deepEqual([row.big, typeof row.count], [1_700_000_000_000, "number"])
  })

  it("survives the end of its idle connections", async () => {
    await using db = openDatabase(await server.newDatabase())
    await sql`select 1`.execute(db.kysely)
    await using other = openDatabase(server.url)
    const ended = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname not in ('postgres') and application_name = 'rekey'`.execute(other.kysely)
    assert.ok(ended.rows.length > 0)
    await untilAnswers(db)
  })
})

async function withTwoRows(): Promise<Database> {
  const db = openDatabase(await server.newDatabase())
  await sql`create table pair (id int primary key, times int not null)`.execute(db.kysely)
  await sql`insert into pair values (1, 0), (2, 0)`.execute(db.kysely)
  return db
}

/** The first query may still meet the connection that was ended a moment ago. */
async function untilAnswers(db: Database): Promise<void> {
  const tries = await Promise.allSettled([0, 1].map(() => sql`select 1`.execute(db.kysely)))
  if (tries.every(({ status }) => status === "rejected")) await sql`select 1`.execute(db.kysely)
}

/** By deletes: they are faster than `truncate` on tables of a few rows. */
async function empty(db: Database): Promise<void> {
  const tables = await db.kysely.introspection.getTables()
  const names = tables.map(({ name }) => name).filter((name) => name !== "schema_version")
  // Accounts hold on to their connections; everything else goes with what it hangs on.
  const order = ["users", ...names]
  for (const name of order) await sql`delete from ${sql.table(name)}`.execute(db.kysely)
}
