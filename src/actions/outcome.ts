import type { Command } from "./command.ts"

/** How one Action ended. A failure is a value: the pipeline decides what it means. */
export type Outcome =
  | { kind: "finished"; commands: readonly Command[] }
  /** For the operator's log only: a thrown text may hold anything. */
  | { kind: "threw"; name: string; message: string; stack: string }
  | { kind: "timed-out" | "out-of-memory" | "crashed" | "not-started"; message: string }

/** One run of one Action, as it is recorded. */
export interface Execution {
  id: string
  actionId: string
  actionName: string
  versionId: string
  bindingId: string
  handler: "onExecutePostChallenge" | "onContinuePostChallenge"
  startedAtMs: number
  wallClockMs: number
  outcome: Outcome
  /** The first characters of what it wrote to the console. */
  console: string
}

/**
 * An execution as it is kept: without the queries of addresses and the values of the cache, which is
 * where Actions put tokens.
 */
export function toRecord(execution: Execution): Execution {
  const { outcome } = execution
  if (outcome.kind !== "finished") return execution
  return { ...execution, outcome: { ...outcome, commands: outcome.commands.map(withoutTokens) } }
}

function withoutTokens(command: Command): Command {
  if ("url" in command) {
    const { origin, pathname, search } = new URL(command.url)
    return { ...command, url: `${origin}${pathname}${search === "" ? "" : "?…"}` }
  }
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
