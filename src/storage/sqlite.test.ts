import assert from "node:assert/strict"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, describe, it } from "node:test"
import { sql } from "kysely"
import { describeEveryStore } from "../ports/every-store.contract.ts"
import { PASSWORD_CHOSEN, seed } from "../ports/stores.contract.ts"
import { decide } from "../reset/decide.ts"
import { openDatabase } from "./database.ts"
import { describeMigration } from "./migrate.fixture.ts"
import { openStores } from "./open-stores.fixture.ts"
import { isSqliteBusy } from "./sqlite.ts"
import { transact } from "./transaction.ts"

const folder = mkdtempSync(join(tmpdir(), "rekey-sqlite-"))
let files = 0
const newPath = () => join(folder, `${++files}`, "rekey.db")
after(() => rmSync(folder, { recursive: true }))

describeEveryStore("SQLite", () => openStores("file::memory:"))
describeMigration("SQLite", async () => `file:${newPath()}`)

describe("a SQLite database", () => {
  it("is its owner's alone: file, journal and folder", async () => {
    const path = newPath()
    await using stores = await openStores(`file:${path}`)
    assert.deepEqual(await stores.logs.list(1), [])
    const modes = [path, `${path}-wal`, join(path, "..")].map((one) => statSync(one).mode & 0o777)
    assert.deepEqual(modes, [0o600, 0o600, 0o700])
  })

  it("keeps its promises about the disk and its references", async () => {
    await using db = openDatabase(`file:${newPath()}`)
    const settings: unknown[] = []
    for (const name of ["journal_mode", "synchronous", "foreign_keys", "trusted_schema"]) {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(
        db.kysely,
      )
      settings.push(rows[0]?.[name])
    }
    const FULL = 2
    assert.deepEqual(settings, ["wal", FULL, 1, 0])
  })

  it("is opened by path or by URL, and by nothing else", async () => {
    const path = newPath()
    await using written = await openStores(`file:${path}`)
    await using read = openDatabase(`file://${path}`)
    const { rows } = await sql`select version from schema_version`.execute(read.kysely)
    assert.equal(rows.length, 1)
    assert.equal(written.wakes(), 0)
    for (const url of ["file:", "mysql://user:hunter2@host/db", "rekey.db", ""])
      assert.throws(
        () => openDatabase(url),
        (error: Error) => /file:PATH/.test(error.message) && !error.message.includes("hunter2"),
      )
  })
})

describe("two nodes on one SQLite file", () => {
  it("let one of ten passwords win, twenty times over", async () => {
    const url = `file:${newPath()}`
    await using here = await seed(() => openStores(url))
    await using there = await openStores(url)
    for (let round = 0; round < 20; round++) {
      const reset = await here.opened(`${round}`, await here.issue())
      const decisions = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 === 0 ? here : there).resets.change(reset.id, (context) =>
            decide(context, PASSWORD_CHOSEN),
          ),
        ),
      )
      const winners = decisions.filter((decision) => decision?.ok === true)
      assert.equal(winners.length, 1, `round ${round}`)
    }
  })

  it("wait for each other without standing still, and give up in the end", async () => {
    const url = `file:${newPath()}`
    await using here = openDatabase(url)
    await using there = openDatabase(url)
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    const holding = transact(here, () => released)
    const waiting = transact(there, async () => "done")
    let ticks = 0
    const ticking = setInterval(() => {
      if (++ticks === 3) release()
    }, 1)
    // Nothing is asserted while a transaction is open: it would keep the test from ending.
    const answer = await waiting
    clearInterval(ticking)
    const ticksMeanwhile = ticks
    release()
    await holding
    assert.deepEqual([answer, ticksMeanwhile >= 3], ["done", true])

    const { promise: never, resolve: end } = Promise.withResolvers<void>()
    const stuck = transact(here, () => never)
    const late = await transact(there, async () => "done").catch((error: unknown) => error)
    end()
    await stuck
    assert.ok(isSqliteBusy(late))
  })
})
