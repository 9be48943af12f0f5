import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { execution } from "../reset/reset.fixture.ts"
import { openStores } from "../storage/open-stores.fixture.ts"
import { sweep } from "./delete-expired.ts"

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

describe("the sweep", () => {
  it("deletes executions once they are ten days old", async () => {
    await using db = await openStores("file::memory:")
    await db.executions.add(ranAt(db.clock.nowMs()))
    db.clock.advance(10 * DAY_MS)
    await sweep(db)
    assert.equal((await db.executions.findGroup("grp_1")).length, 1)
    db.clock.advance(1)
    await sweep(db)
    assert.equal((await db.executions.findGroup("grp_1")).length, 0)
  })

  it("deletes lines of the live tail after ten minutes, and sessions that are over", async () => {
    await using db = await openStores("file::memory:")
    const { tail, clock } = db
    const expiresAtMs = clock.nowMs() + MINUTE_MS
    await tail.open({ tokenDigest: "a", actionId: null, expiresAtMs })
    const from = await tail.end()
    await tail.add([lineAt(clock.nowMs())])
    clock.advance(10 * MINUTE_MS)
    await sweep(db)
    assert.equal((await tail.read(null, from, 10)).lines.length, 1)
    clock.advance(1)
    await sweep(db)
    assert.equal((await tail.read(null, from, 10)).lines.length, 0)
    clock.advance(MINUTE_MS)
    await sweep(db)
    assert.equal(await tail.find("a", expiresAtMs - 1), null)
  })

  it("deletes a package that nothing uses after a day", async () => {
    await using db = await openStores("file::memory:")
    await db.actions.saveBundle({ digest: "d", code: "x" }, "key", db.clock.nowMs())
    db.clock.advance(DAY_MS)
    await sweep(db)
    assert.equal(await db.actions.loadBundle("d"), "x")
    db.clock.advance(1)
    await sweep(db)
    assert.equal(await db.actions.loadBundle("d"), null)
  })

  it("goes on where one of the deletes fails, and never rejects", async () => {
    await using db = await openStores("file::memory:")
    await db.executions.add(ranAt(db.clock.nowMs()))
    db.clock.advance(10 * DAY_MS + 1)
    const away = () => Promise.reject(new Error("away"))
    await sweep({ ...db, resets: { ...db.resets, deleteExpired: away } })
    assert.equal((await db.executions.findGroup("grp_1")).length, 0)
  })
})

function ranAt(startedAtMs: number) {
  const run = execution({ kind: "finished", commands: [] })
  return { ...run, id: "exe_1", groupId: "grp_1", startedAtMs }
}

function lineAt(atMs: number) {
  const action = { executionId: "exe_1", actionId: "1", actionName: "a" }
  return { ...action, atMs, level: "info", text: "x" } as const
}
