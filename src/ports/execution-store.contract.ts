import assert from "node:assert/strict"
import { describe, it } from "node:test"
import type { Execution } from "../actions/outcome.ts"
import { yes } from "../reset/decision.ts"
import { START_MS } from "../reset/reset.fixture.ts"
import type { TailLine } from "./execution-store.ts"
import { type OpenStores, seed } from "./stores.contract.ts"

export function describeExecutionStoreContract(open: OpenStores): void {
  describe("executions", () => {
    it("are found by their group and by any of their runs, in their order", async () => {
      await using db = await open()
      const runs = ["z", "a", "m"].map((id) => execution(id, { groupId: "group" }))
      for (const run of runs) await db.executions.add(run)
      await db.executions.add(execution("other"))
      for (const id of ["group", "z", "m"])
        assert.deepEqual(await db.executions.findGroup(id), runs)
      for (const id of ["none", "\0"]) assert.deepEqual(await db.executions.findGroup(id), [])
    })

    it("are kept through the door of a reset too, and outlive it", async () => {
      await using db = await seed(open)
      const reset = await db.opened("a", await db.issue())
      const run = execution("exe", { console: "a\u0000" })
      await db.resets.change(reset.id, (context) =>
        yes(context.reset, [{ type: "record-execution", execution: run }]),
      )
      await db.resets.deleteExpired(reset.expiresAtMs + 1, 9)
      assert.equal(await db.resets.find(reset.id), null)
      assert.deepEqual(await db.executions.findGroup("exe"), [run])
    })

    it("are listed oldest first: the newest, or those after another", async () => {
      await using db = await open()
      for (const [index, id] of ["d", "c", "b", "a"].entries())
        await db.executions.add(execution(id, { startedAtMs: START_MS + Math.floor(index / 2) }))
      const ids = async (...args: Parameters<typeof db.executions.list>) =>
        (await db.executions.list(...args)).map(({ id }) => id).join("")
      assert.equal(await ids({}, 9), "cdab")
      assert.equal(await ids({}, 3), "dab")
      assert.equal(await ids({ afterId: "d" }, 1), "a")
      assert.equal(await ids({ afterId: "a" }, 9), "b")
      assert.equal(await ids({ afterId: "b" }, 9), "")
      assert.equal(await ids({ afterId: "gone" }, 1), "b")
    })

    it("are listed by their Action and by whether they failed", async () => {
      await using db = await open()
      await db.executions.add(execution("a", { actionName: "other" }))
      const outcome = { kind: "timed-out", message: "" } as const
      await db.executions.add(execution("b", { outcome }))
      await db.executions.add(execution("c"))
      const ids = async (filter: Parameters<typeof db.executions.list>[0]) =>
        (await db.executions.list(filter, 9)).map(({ id }) => id).join("")
      assert.equal(await ids({ actionName: "guard" }), "bc")
      assert.equal(await ids({ isFailed: true }), "b")
      assert.equal(await ids({ isFailed: false, actionName: "guard" }), "c")
      assert.equal(await ids({ actionName: "\0" }), "")
    })

    it("go when they are old, the oldest first", async () => {
      await using db = await open()
      for (const [index, id] of ["a", "b", "c"].entries())
        await db.executions.add(execution(id, { startedAtMs: START_MS + index }))
      await db.executions.deleteBefore(START_MS + 2, 1)
      assert.equal((await db.executions.list({}, 9)).length, 2)
      await db.executions.deleteBefore(START_MS + 2, 9)
      assert.deepEqual(
        (await db.executions.list({}, 9)).map(({ id }) => id),
        ["c"],
      )
    })
  })

  describe("the live tail", () => {
    it("knows who listens, until the millisecond it ends", async () => {
      await using db = await open()
      const isListened = (actionId: string, atMs: number) => db.tail.isListened(actionId, atMs)
      assert.equal(await isListened("one", 0), false)
      await db.tail.open({ tokenDigest: "t", actionId: "one", expiresAtMs: 10 })
      assert.deepEqual(await db.tail.find("t", 9), { actionId: "one", expiresAtMs: 10 })
      assert.equal(await db.tail.find("t", 10), null)
      assert.deepEqual(await Promise.all([9, 10].map((at) => isListened("one", at))), [true, false])
      assert.equal(await isListened("two", 9), false)
      await db.tail.open({ tokenDigest: "all", actionId: null, expiresAtMs: 10 })
      assert.equal(await isListened("two", 9), true)
    })

    it("is read from now on, a few lines at a time, of one Action or of all", async () => {
      await using db = await open()
      const { next } = await db.tail.read(null, 0, 9)
      assert.equal(await db.tail.end(), next)
      const lines = [line("one", "a\u0000"), line("two", "b"), line("one", "c")]
      await db.tail.add(lines)
      await db.tail.add([])
      const first = await db.tail.read(null, next, 2)
      assert.deepEqual(first.lines, lines.slice(0, 2))
      const rest = await db.tail.read(null, first.next, 2)
      assert.deepEqual(rest, { lines: lines.slice(2), next: await db.tail.end() })
      assert.deepEqual((await db.tail.read("one", next, 9)).lines, [lines[0], lines[2]])
      assert.deepEqual(await db.tail.read("none", next, 9), { lines: [], next })
    })

    it("shows every line once to whoever follows while others write", async () => {
      await using db = await open()
      let after = await db.tail.end()
      const seen: string[] = []
      const follow = async () => {
        const { lines, next } = await db.tail.read(null, after, 100)
        after = next
        seen.push(...lines.map(({ text }) => text))
      }
      const texts = Array.from({ length: 40 }, (_, index) => `${index}`)
      const state = { isWriting: true }
      const writing = Promise.all(
        texts.map((text) => db.tail.add([line("one", text), line("one", `${text}b`)])),
      ).finally(() => (state.isWriting = false))
      while (state.isWriting) await follow()
      await writing
      await follow()
      assert.deepEqual(seen.toSorted(), texts.flatMap((text) => [text, `${text}b`]).toSorted())
    })

    it("forgets old lines, and goes on counting", async () => {
      await using db = await open()
      const begin = await db.tail.end()
      await db.tail.add([line("one", "old"), { ...line("one", "new"), atMs: START_MS + 1 }])
      await db.tail.open({ tokenDigest: "t", actionId: null, expiresAtMs: START_MS })
      const end = await db.tail.end()
      await db.tail.deleteBefore(START_MS + 1)
      assert.deepEqual(
        (await db.tail.read(null, begin, 9)).lines.map(({ text }) => text),
        ["new"],
      )
      await db.tail.deleteBefore(START_MS + 2)
      assert.equal(await db.tail.end(), end)
      assert.equal(await db.tail.find("t", 0), null)
    })
  })
}

function execution(id: string, changes: Partial<Execution> = {}): Execution {
  return {
    id,
    groupId: `group of ${id}`,
    triggerId: "password-reset-post-challenge",
    actionId: "act",
    actionName: "guard",
    versionId: "ver",
    bindingId: null,
    handler: "onExecutePostChallenge",
    startedAtMs: START_MS,
    wallClockMs: 1,
    waitedMs: 0,
    event: { user: { email: "b***" } },
    outcome: { kind: "finished", commands: [] },
    console: "",
    ...changes,
  }
}

function line(actionId: string, text: string): TailLine {
  return { atMs: START_MS, executionId: "exe", actionId, actionName: actionId, level: "info", text }
}
