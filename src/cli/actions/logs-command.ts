import { setTimeout as wait } from "node:timers/promises"
import type { Execution } from "../../actions/outcome.ts"
import { LOG_SESSION_MS, openLogSession } from "../../administration/actions/open-log-session.ts"
import { systemClock } from "../../lib/clock.ts"
import type { TailLine } from "../../ports/execution-store.ts"
import { SettingsProblem } from "../../settings/settings-problem.ts"
import type { Call, Command } from "../command.ts"
import type { OpenTenants } from "../parts.ts"
import { UsageProblem } from "../usage-problem.ts"
import { plain } from "./report.ts"

const LIMIT = 50
const LIMIT_MAX = 1000
const POLL_MS = 300
const LINES_MAX = 500

export const logsCommand: Command = {
  name: "actions logs",
  summary: "what Actions did: the last runs, or everything they write from now on",
  synopsis: "[NAME] [--follow] [--failed] [--limit 50]",
  examples: ["rekey actions logs --failed", "rekey actions logs step-up --follow"],
  flags: {
    follow: { type: "boolean", meaning: "print the console live, of every node, until stopped" },
    failed: { type: "boolean", meaning: "only runs that failed" },
    limit: {
      type: "string",
      placeholder: "COUNT",
      meaning: `how many of the last runs [${LIMIT}]`,
    },
  },
  arguments: { min: 0, max: 1 },
  async run(call) {
    const { settings, secrets } = call.settings()
    if (secrets.secretKey === null) throw new SettingsProblem(["REKEY_SECRET_KEY is not set"])
    await using opened = await call.host.parts.openTenants({
      databaseUrl: secrets.databaseUrl,
      secretKey: secrets.secretKey,
      npmRegistry: settings.npmRegistry,
      migrates: false,
    })
    const name = call.arguments[0] ?? null
    const action = name === null ? null : await opened.actions.findByName(name)
    if (name !== null && action === null) throw new Error(`there is no Action ${name}`)
    // Awaited here: what is opened is closed as soon as this returns.
    if (call.isSet("follow")) return await follow(call, opened, action?.id ?? null)
    return await list(call, opened, name)
  },
}

async function list(call: Call, { executions }: OpenTenants, name: string | null): Promise<number> {
  const runs = await executions.list(
    { ...(name !== null && { actionName: name }), ...(call.isSet("failed") && { isFailed: true }) },
    limitOf(call),
  )
  for (const run of runs)
    call.host.print(call.isSet("json") ? JSON.stringify(run) : executionAsText(run))
  if (runs.length === 0) call.host.complain("no such run in the last 10 days")
  return 0
}

function limitOf(call: Call): number {
  const text = call.textOf("limit") ?? String(LIMIT)
  const limit = Number(text)
  if (/^\d+$/.test(text) && limit >= 1 && limit <= LIMIT_MAX) return limit
  throw new UsageProblem(`--limit must be a whole number from 1 to ${LIMIT_MAX}`)
}

/** Listens until the program is stopped. A session that is about to expire is followed by another. */
async function follow(call: Call, opened: OpenTenants, actionId: string | null): Promise<number> {
  const { tail, chance } = opened
  const stopping = new AbortController()
  void call.host.untilStopped().then(() => stopping.abort())
  const clock = systemClock
  let next = await tail.end()
  let openAgainAtMs = 0
  call.host.complain("listening; stop with Ctrl+C")
  while (!stopping.signal.aborted) {
    if (clock.nowMs() >= openAgainAtMs) {
      await openLogSession({ tail, chance, clock }, actionId)
      openAgainAtMs = clock.nowMs() + LOG_SESSION_MS / 2
    }
    const read = await tail.read(actionId, next, LINES_MAX)
    next = read.next
    for (const line of read.lines)
      call.host.print(call.isSet("json") ? JSON.stringify(line) : lineAsText(line))
    await wait(POLL_MS, undefined, { signal: stopping.signal }).catch(() => {})
  }
  return 0
}

function lineAsText({ atMs, actionName, level, text }: TailLine): string {
  const head = `${timeOf(atMs)} ${actionName} ${level.padEnd(5)}`
  return plain(text)
    .split("\n")
    .map((line) => `${head} ${line}`)
    .join("\n")
}

function executionAsText(run: Execution): string {
  const { startedAtMs, actionName, handler, wallClockMs, outcome, groupId, console } = run
  const head = `${timeOf(startedAtMs)} ${actionName} ${handler} ${wallClockMs} ms ${outcome.kind} ${groupId}`
  const said =
    outcome.kind === "finished"
      ? outcome.commands.map((command) => JSON.stringify(command))
      : [outcome.kind === "threw" ? outcome.stack || outcome.message : outcome.message]
  const lines = [...said, console].flatMap((text) => plain(text).split("\n"))
  return [head, ...lines.filter((line) => line !== "").map((line) => `    ${line}`)].join("\n")
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString()
}
