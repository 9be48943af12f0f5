import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { setImmediate as nextTurn } from "node:timers/promises"
import type { RunRequest } from "../../src/ports/action-runner.ts"
import { type ProcessRunner, processRunner } from "../../src/sandbox/process-runner.ts"
import { actionOf, runOfSomebody } from "./run-request.ts"

/** Says that it is on, and holds its process for 20 s; no test waits for that. */
const SLOW = 'console.log("on"); await new Promise((resolve) => setTimeout(resolve, 20_000))'
const FAST = actionOf("console.log(event.user.email)")
/** As busy as this machine may be with other things. */
const START_MS = 3000

describe("many runs at once", () => {
  it("of one slow version do not hold up another, and a full queue is busy at once", async () => {
    await using slow = await slowRuns({ queueMax: 32 }, 50, () => actionOf(SLOW), 2)
    // 2 run, 32 wait, 16 found the queue full.
    const refused = await Promise.all(slow.runs.slice(34))
    assert.deepEqual(new Set(refused.map(({ outcome }) => outcome.kind)), new Set(["busy"]))
    for (const { waitedMs } of refused) assert.ok(waitedMs < 1000, String(waitedMs))
    await isFast(slow.runner)
    const [queue] = slow.runner.queues()
    assert.deepEqual([queue?.running, queue?.idle, queue?.waiting], [2, 0, 32])
    assert.ok((queue?.oldestWaitMs ?? 0) > 0)
  })

  it("of 50 slow versions do not hold up another", async () => {
    const codeOf = (i: number) => `${actionOf(SLOW)} // ${i}`
    await using slow = await slowRuns({ processesMax: 64 }, 50, codeOf, 50)
    await isFast(slow.runner)
    const running = slow.runner.queues().filter((queue) => queue.running === 1)
    assert.ok(running.length >= 50, String(running.length))
  })

  it("of one version are served in the order they came, each with its own event", async () => {
    await using runner = await processRunner({ poolPerVersion: 1 })
    const order: number[] = []
    const runs = Array.from({ length: 20 }, async (_, i) => {
      const user = { user_id: `auth0|${i}`, email: `${i}@example.com` }
      const result = await runner.run(runOfSomebody(FAST, { event: { user } }))
      order.push(i)
      return result.console
    })
    const written = await Promise.all(runs)
    assert.deepEqual(
      written,
      written.map((_, i) => `${i}@example.com\n`),
    )
    assert.deepEqual(
      order,
      order.map((_, i) => i),
    )
  })
})

describe("more versions than there may be processes", () => {
  it("run one after another, the one idle for longest making room", async () => {
    await using runner = await processRunner({ processesMax: 2 })
    const loads = `let loads = 0; ${actionOf("console.log(++loads)")}`
    const run = (name: string) => runner.run(runOfSomebody(`${loads} // ${name}`))
    const written = []
    for (const name of ["a", "b", "a", "c", "a", "b"]) {
      written.push((await run(name)).console)
      // Idle is who has said so after its answer.
      while (runner.queues().some(({ running }) => running > 0)) await nextTurn()
    }
    assert.deepEqual(written.join(""), "1\n1\n2\n1\n3\n1\n")
    const alive = runner.queues().reduce((sum, { running, idle }) => sum + running + idle, 0)
    assert.ok(alive <= 3, JSON.stringify(runner.queues()))
  })

  it("wait for one of another version to be done when all are busy", async () => {
    await using runner = await processRunner({ processesMax: 1 })
    const code = actionOf("await new Promise((resolve) => setTimeout(resolve, 300))")
    const results = await Promise.all(
      ["a", "b", "c"].map((name) => runner.run(runOfSomebody(`${code} // ${name}`))),
    )
    assert.deepEqual(
      results.map(({ outcome }) => outcome.kind),
      ["finished", "finished", "finished"],
    )
    assert.ok((results[2]?.waitedMs ?? 0) >= 600)
  })

  it("are busy for whoever has waited too long, and free for who comes after", async () => {
    await using runner = await processRunner({ processesMax: 1, queueWaitMs: 300 })
    const holding = (name: string, ms: number) =>
      runner.run(
        runOfSomebody(
          `${actionOf(`await new Promise((resolve) => setTimeout(resolve, ${ms}))`)} // ${name}`,
        ),
      )
    const first = holding("a", 1500)
    assert.equal((await holding("b", 0)).outcome.kind, "busy")
    assert.equal((await first).outcome.kind, "finished")
    assert.equal((await holding("c", 0)).outcome.kind, "finished")
  })
})

/** Starts runs and waits until `on` of them are. They end with the runner. */
async function slowRuns(
  options: Parameters<typeof processRunner>[0],
  count: number,
  codeOf: (i: number) => string,
  on: number,
) {
  const runner = await processRunner(options)
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = on
  const onConsole: RunRequest["onConsole"] = () => void (--left === 0 && resolve())
  const runs = Array.from({ length: count }, (_, i) =>
    runner.run(runOfSomebody(codeOf(i), { onConsole })),
  )
  await promise
  return { runner, runs, [Symbol.asyncDispose]: () => runner[Symbol.asyncDispose]() }
}

async function isFast(runner: ProcessRunner): Promise<void> {
  const event = { user: { email: "ben@example.com" } }
  const {
    outcome,
    console: written,
    waitedMs,
    wallClockMs,
  } = await runner.run(runOfSomebody(FAST, { event }))
  assert.deepEqual([outcome.kind, written, waitedMs], ["finished", "ben@example.com\n", 0])
  assert.ok(wallClockMs < START_MS, String(wallClockMs))
}
