import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { describe, it } from "node:test"
import type { RunResult } from "../../src/ports/action-runner.ts"
import { describeFences } from "../../src/sandbox/fences.ts"
import { processesFor, processRunner } from "../../src/sandbox/process-runner.ts"
import { groupsBelow, processes } from "./process-table.ts"
import { actionOf, runOfSomebody, runRequest } from "./run-request.ts"

const SLOW = actionOf("await new Promise((resolve) => setTimeout(resolve, 300))")

describe("processRunner", () => {
  it("runs one execution at a time in a process, and as many processes as it may", async () => {
    await using runner = await processRunner({ poolPerVersion: 2 })
    const code = `let on = 0, most = 0\n${actionOf(`
      most = Math.max(most, ++on)
      await new Promise((resolve) => setTimeout(resolve, 20))
      on--
      console.log(most, event.i)`)}`
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, i) => runner.run(runOfSomebody(code, { event: { i } }))),
    )
    assert.deepEqual(
      results.map((result) => result.console),
      Array.from({ length: 10 }, (_, i) => `1 ${i}\n`),
    )
  })

  it("refuses a run when as many wait as may, and takes the next when one is done", async () => {
    await using runner = await processRunner({ poolPerVersion: 1, queueMax: 2, spares: 0 })
    const results = await Promise.all(
      Array.from({ length: 4 }, () => runner.run(runOfSomebody(SLOW))),
    )
    assert.deepEqual(kindsOf(results), ["finished", "finished", "finished", "busy"])
    assert.equal((await runner.run(runRequest(SLOW))).outcome.kind, "finished")
  })

  it("lets one run of an account wait, so that nobody fills the queue for the others", async () => {
    await using runner = await processRunner({ poolPerVersion: 1, spares: 0 })
    const mallory = Array.from({ length: 5 }, () => runner.run(runRequest(SLOW)))
    const alice = runner.run(runOfSomebody(SLOW))
    assert.deepEqual(kindsOf(await Promise.all(mallory)), [
      "finished",
      "finished",
      "busy",
      "busy",
      "busy",
    ])
    assert.equal((await alice).outcome.kind, "finished")
  })

  it("does not let one version wait for another", async () => {
    await using runner = await processRunner({ poolPerVersion: 1, queueMax: 0, spares: 0 })
    const results = await Promise.all([
      runner.run(runRequest(`${SLOW} // one`)),
      runner.run(runRequest(`${SLOW} // two`)),
    ])
    assert.deepEqual(kindsOf(results), ["finished", "finished"])
  })

  it("gives up after a bounded wait, which is no time of the run", async () => {
    await using runner = await processRunner({ poolPerVersion: 1, spares: 0, queueWaitMs: 400 })
    const loop = actionOf("for (;;);")
    const [first, second] = await Promise.all([
      runner.run(runRequest(loop, { wallClockMs: 1500 })),
      runner.run(runRequest(loop, { wallClockMs: 1500 })),
    ])
    assert.deepEqual(kindsOf([first, second]), ["timed-out", "busy"])
    assert.ok(second.waitedMs >= 390 && second.waitedMs < 1200)
    assert.equal(second.wallClockMs, 0)
  })

  it("gives a run all of its time however long it waited", async () => {
    await using runner = await processRunner({ poolPerVersion: 1, spares: 0 })
    const code = actionOf("await new Promise((done) => setTimeout(done, event.ms))")
    const run = (ms: number, wallClockMs: number) =>
      runner.run(runOfSomebody(code, { event: { ms }, wallClockMs }))
    const [first, second] = await Promise.all([run(1200, 5000), run(300, 1000)])
    assert.deepEqual(kindsOf([first, second]), ["finished", "finished"])
    assert.ok(second.waitedMs >= 1000)
    assert.ok(second.wallClockMs < 1000)
  })

  it("starts anew after a failure", async () => {
    await using runner = await processRunner({ poolPerVersion: 1 })
    const code = `let runs = 0\n${actionOf("console.log(++runs); if (event.dies) process.abort()")}`
    const died = await runner.run(runRequest(code, { event: { dies: true } }))
    const next = await runner.run(runRequest(code))
    assert.equal(died.outcome.kind, "crashed")
    assert.deepEqual([next.outcome.kind, next.console], ["finished", "1\n"])
  })

  it("replaces a process that still computes after its answer", async () => {
    await using runner = await processRunner({ poolPerVersion: 1 })
    const code = `let runs = 0\n${actionOf("console.log(++runs); if (runs === 1) setImmediate(() => { for (;;); })")}`
    assert.equal((await runner.run(runRequest(code))).outcome.kind, "finished")
    const next = await runner.run(runRequest(code))
    assert.deepEqual([next.outcome.kind, next.console], ["finished", "1\n"])
  })

  it("answers what is on and what waits when it is closed", async () => {
    const runner = await processRunner({ poolPerVersion: 1 })
    const runs = [1, 2].map(() => runner.run(runRequest(actionOf("for (;;);"))))
    await runner[Symbol.asyncDispose]()
    assert.deepEqual(kindsOf(await Promise.all(runs)), ["crashed", "busy"])
    assert.equal((await runner.run(runRequest(SLOW))).outcome.kind, "not-started")
  })

  it("has Actions ended first when the machine has no memory left", async (test) => {
    if (process.platform !== "linux") return test.skip("Linux only")
    await using runner = await processRunner({ spares: 0 })
    assert.equal((await runner.run(runRequest(actionOf("")))).outcome.kind, "finished")
    const groups = groupsBelow(process.pid)
    assert.ok(groups.size > 0)
    const guests = processes().filter(({ group }) => groups.has(group))
    for (const { pid } of guests) {
      assert.equal(readFileSync(`/proc/${pid}/oom_score_adj`, "utf8"), "1000\n")
    }
  })

  it("bounds processes by the memory there is, and a small machine still runs two versions", () => {
    const mib = 1024 ** 2
    assert.deepEqual(
      [128, 512, 1024, 8192, 65_536].map((size) => processesFor(size * mib)),
      [4, 8, 16, 128, 512],
    )
  })

  it("does not start where it cannot run anything", async () => {
    await assert.rejects(
      processRunner({ nodePath: "/bin/false", useBwrap: false }),
      /No Action can be run/,
    )
  })

  it("says which layers are up", async () => {
    await using runner = await processRunner({ spares: 0, useBwrap: false })
    const up = (allowPrivateNetwork: boolean) =>
      describeFences(runner.fence, allowPrivateNetwork)
        .filter(({ isUp }) => isUp)
        .map(({ layer }) => layer)
    assert.ok(up(false).includes("egress"))
    assert.ok(!up(true).includes("egress"))
    assert.ok(!up(false).includes("namespaces"))
    assert.ok(up(false).includes("node-permissions"))
  })
})

function kindsOf(results: readonly RunResult[]): readonly string[] {
  return results.map(({ outcome }) => outcome.kind)
}
