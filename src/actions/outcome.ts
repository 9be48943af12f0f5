import type { Command } from "./command.ts"
import { maskEvent, maskValues } from "./mask-event.ts"
import type { TriggerId } from "./trigger.ts"

/** How one Action ended. A failure is a value: the pipeline decides what it means. */
export type Outcome =
  | { kind: "finished"; commands: readonly Command[] }
  /** For the operator's log only: a thrown text may hold anything. */
  | { kind: "threw"; name: string; message: string; stack: string }
  | { kind: "timed-out" | "out-of-memory" | "crashed" | "not-started"; message: string }

/** One run of one Action, as it is recorded. */
export interface Execution {
  id: string
  /** Shared by all runs of one execution of the trigger: between two suspensions of a reset. */
  groupId: string
  triggerId: TriggerId
  actionId: string
  actionName: string
  versionId: string
  /** Null: it was run without being bound, to test it. */
  bindingId: string | null
  /** Name of the function that was called. */
  handler: string
  startedAtMs: number
  wallClockMs: number
  waitedMs: number
  /** What it was given, without secrets and with personal data masked. */
  event: Record<string, unknown>
  outcome: Outcome
  /** The first characters of what it wrote to the console. */
  console: string
}

/**
 * An execution as it is kept: personal data masked, and without the queries of addresses and the
 * values of the cache, which is where Actions put tokens.
 */
export function toRecord(execution: Execution): Execution {
  const { outcome } = execution
  const masked = { ...execution, event: maskEvent(execution.event) }
  if (outcome.kind !== "finished") return masked
  return { ...masked, outcome: { ...outcome, commands: outcome.commands.map(withoutTokens) } }
}

function withoutTokens(command: Command): Command {
  if ("url" in command) {
    const { origin, pathname, search } = new URL(command.url)
    return { ...command, url: `${origin}${pathname}${search === "" ? "" : "?…"}` }
  }
  if (command.type === "prompt.render")
    return { ...command, fields: maskValues(command.fields), vars: maskValues(command.vars) }
  return command.type === "cache.set" ? { ...command, value: "…" } : command
}

/** Auth0's `error_class` of an execution that failed, or null when it did not. */
export function errorClassOf(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case "finished":
      return null
    case "threw":
      return "action_error"
    case "timed-out":
      return "action_timeout"
    default:
      return outcome.kind === "not-started" ? "platform_error" : "action_error"
  }
}
