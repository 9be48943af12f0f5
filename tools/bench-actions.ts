// What running an Action costs, with the real runner: `npm run bench:actions [VERSIONS]`.
import { readdirSync, readFileSync } from "node:fs"
import { setTimeout as after } from "node:timers/promises"
import type { RunRequest } from "../src/ports/action-runner.ts"
import { type ProcessRunner, processRunner } from "../src/sandbox/process-runner.ts"
import { markdownTable } from "./markdown-table.ts"

const WARM_RUNS = 3000
const COLD_RUNS = 30
const MEMORY_VERSIONS = 20
const VERSIONS = Number(process.argv[2] ?? 1000)
/** Time for a spare to start. */
const SPARE_MS = 500

const CODE = `exports.onExecutePostChallenge = async (event, api) => {
  if (event.user.email === "") api.access.deny("no address")
}`

const bare = await times(WARM_RUNS, bareCall())
const rows = [
  row("warm run", await warm(), "p50 < 0.25 ms added"),
  row("cold run, with a spare", await cold(1), "p50 < 15 ms"),
  row("cold run, without", await cold(0), ""),
  ["private memory of an idle version", `${await memoryMb()} MB`, "", "< 15 MB"],
  [`${VERSIONS} versions, one after another`, ...(await many()), "all finish"],
]
process.stdout.write(`${markdownTable(["What", "p50", "p99", "Aim"], rows)}\n`)

/** What the same Action costs when it is merely called. */
function bareCall(): () => Promise<unknown> {
  const handler = async (event: { user: { email: string } }, denied: string[]) => {
    if (event.user.email === "") denied.push("no address")
  }
  return () => handler({ user: { email: "ana@example.com" } }, [])
}

async function warm(): Promise<readonly number[]> {
  await using runner = await processRunner()
  const run = () => finish(runner, "warm")
  await times(200, run)
  return (await times(WARM_RUNS, run)).map((ms, i) => ms - (bare[i] ?? 0))
}

async function cold(spares: number): Promise<readonly number[]> {
  await using runner = await processRunner({ spares })
  const taken: number[] = []
  for (let i = 0; i < COLD_RUNS; i++) {
    if (spares > 0) await after(SPARE_MS)
    taken.push(...(await times(1, () => finish(runner, `cold ${i}`))))
  }
  return taken
}

async function memoryMb(): Promise<string> {
  await using runner = await processRunner({ spares: 0 })
  for (let i = 0; i < MEMORY_VERSIONS; i++) await finish(runner, `memory ${i}`)
  const bytes = guests().reduce((sum, pid) => sum + privateDirtyBytes(pid), 0)
  return (bytes / MEMORY_VERSIONS / 1e6).toFixed(1)
}

async function many(): Promise<[string, string]> {
  await using runner = await processRunner()
  const startedAtMs = performance.now()
  let most = 0
  for (let i = 0; i < VERSIONS; i++) {
    await finish(runner, `one of many ${i}`)
    if (i % 10 === 9) most = Math.max(most, runner.queues().length)
  }
  const seconds = (performance.now() - startedAtMs) / 1000
  return [`${seconds.toFixed(1)} s`, `${most} processes`]
}

async function finish(runner: ProcessRunner, id: string): Promise<void> {
  const { outcome } = await runner.run(request(id))
  if (outcome.kind !== "finished") throw new Error(`It did not finish: ${JSON.stringify(outcome)}`)
}

function request(id: string): RunRequest {
  return {
    trigger: "password-reset-post-challenge",
    version: { id, actionName: "bench", code: CODE, bundle: null, modules: [] },
    secrets: { API_KEY: "a-secret-value" },
    handler: "execute",
    event: { user: { user_id: "auth0|1", email: "ana@example.com" } },
    cache: [],
    redirect: { hostname: "localhost", ip: "203.0.113.7", userId: "auth0|1", query: {}, body: {} },
    urlRule: { allowLoopbackHttp: false },
    nowMs: Date.now(),
    wallClockMs: 20_000,
    onConsole: null,
  }
}

async function times(count: number, run: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < count; i++) {
    const startedAtMs = performance.now()
    await run()
    taken.push(performance.now() - startedAtMs)
  }
  return taken
}

function row(what: string, taken: readonly number[], aim: string): string[] {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) =>
    `${(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(2)} ms`
  return [what, at(0.5), at(0.99), aim]
}

/** Everything started below this process but esbuild, which stays in its process group. */
function guests(): readonly number[] {
  const entries = readdirSync("/proc").flatMap((name) => {
    try {
      const stat = /^\d+$/.test(name) ? readFileSync(`/proc/${name}/stat`, "utf8") : ""
      const [, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
      return stat === ""
        ? []
        : [{ pid: Number(name), parent: Number(parent), group: Number(group) }]
    } catch {
      return []
    }
  })
  const own = entries.find(({ pid }) => pid === process.pid)
  const found = new Set<number>([process.pid])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const { pid, parent, group } of entries) {
      if (found.has(parent) && group !== own?.group) found.add(pid)
    }
  }
  found.delete(process.pid)
  return [...found]
}

/** Memory that is this process's alone: what it shares with others costs the machine once. */
function privateDirtyBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")
  return Number(/^Private_Dirty:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024
}
