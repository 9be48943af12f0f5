import type { Outcome } from "../actions/outcome.ts"
import type { UrlRule } from "../actions/command.ts"
import type { Handler, TriggerId } from "../actions/trigger.ts"
import type { ActionVersion, RunnableModule } from "../actions/version.ts"
import type { Clock } from "../lib/clock.ts"
import type {
  ActionRunner,
  ConsoleLine,
  RedirectContext,
  RunResult,
} from "../ports/action-runner.ts"
import type { ActionStore } from "../ports/action-store.ts"
import type { TailStore } from "../ports/execution-store.ts"
import type { KeyRing } from "../ports/key-ring.ts"
import { openSecrets, secretsContext } from "./secrets.ts"
import { type TailConsole, tailConsole } from "./tail-console.ts"
import { withhold, withholdFrom } from "./withhold.ts"

export interface ExecuteVersion {
  actions: ActionStore
  tail: TailStore
  runner: ActionRunner
  keys: KeyRing
  clock: Clock
  urlRule: UrlRule
}

/** One run of one version. */
export interface Run {
  executionId: string
  version: Omit<ActionVersion, "number" | "triggerId">
  trigger: TriggerId
  handler: Handler
  /** Without `secrets`. */
  event: Record<string, unknown>
  redirect: RedirectContext
  wallClockMs: number
  /** Texts of the event that nobody may read later, in whatever the Action writes or throws. */
  withheld?: readonly string[]
  /** Gets everything it writes to its console, whoever else listens. */
  onConsole?: (line: ConsoleLine) => void
}

/**
 * Runs a version with its secrets opened and its trigger's cache at hand, and lets whoever listens
 * to its console hear it. Never rejects for what an Action did. Writes nothing down: what the run
 * asked for is the caller's to decide.
 */
export async function executeVersion(deps: ExecuteVersion, run: Run): Promise<RunResult> {
  const { version, trigger, withheld = [] } = run
  const { actionId, actionName } = version
  const secrets = openSecrets(
    deps.keys,
    version.sealedSecrets,
    secretsContext("actions", actionName),
  )
  const modules = version.modules.map((module) => withSecrets(deps.keys, module))
  if (secrets === null || modules.includes(null))
    return notStarted("The Action's secrets cannot be opened with the keys there are")
  const nowMs = deps.clock.nowMs()
  const source = { executionId: run.executionId, actionId, actionName }
  const [cache, console] = await Promise.all([
    deps.actions.listCache(trigger, nowMs),
    tailConsole(deps, source),
  ])
  console?.write({ level: "info", text: `${run.handler} started` })
  const listen = bothOf(console?.write, run.onConsole)
  const result = await deps.runner.run({
    trigger,
    version: { ...version, modules: modules.filter((module) => module !== null) },
    secrets,
    handler: run.handler,
    event: run.event,
    cache,
    redirect: run.redirect,
    urlRule: deps.urlRule,
    nowMs,
    wallClockMs: run.wallClockMs,
    onConsole:
      listen === null
        ? null
        : ({ level, text }) => listen({ level, text: withhold(text, withheld) }),
  })
  const told = withholdFrom(result, withheld)
  await sayEnd(console, told)
  return told
}

type Listen = ((line: ConsoleLine) => void) | undefined

function bothOf(one: Listen, other: Listen): ((line: ConsoleLine) => void) | null {
  if (one === undefined || other === undefined) return one ?? other ?? null
  return (line) => {
    one(line)
    other(line)
  }
}

async function sayEnd(console: TailConsole | null, result: RunResult): Promise<void> {
  if (console === null) return
  console.write(endOf(result.outcome, result.wallClockMs))
  await console.end()
}

function endOf(outcome: RunResult["outcome"], wallClockMs: number) {
  switch (outcome.kind) {
    case "finished":
      return { level: "info", text: `ended after ${wallClockMs} ms` } as const
    case "busy":
      return { level: "warn", text: "no process was free: not run" } as const
    case "threw":
      return { level: "error", text: outcome.stack || outcome.message } as const
    default:
      return { level: "error", text: `${outcome.kind}: ${outcome.message}` } as const
  }
}

function withSecrets(keys: KeyRing, { name, code, bundle, sealedSecrets }: RunnableModule) {
  const secrets = openSecrets(keys, sealedSecrets, secretsContext("modules", name))
  return secrets === null ? null : { name, code, bundle, secrets }
}

export function notStarted(message: string): RunResult {
  const outcome: Outcome = { kind: "not-started", message }
  return { outcome, wallClockMs: 0, waitedMs: 0, console: "" }
}
