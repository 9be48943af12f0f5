import type { CacheRecord } from "../actions/cache.ts"
import type { UrlRule } from "../actions/command.ts"
import type { Outcome } from "../actions/outcome.ts"
import type { Handler, TriggerId } from "../actions/trigger.ts"

export interface RunRequest {
  trigger: TriggerId
  version: {
    id: string
    actionName: string
    code: string
    /**
     * Its npm packages as one CommonJS script that exports an object: from what the code requires to
     * a function that loads it. Null: it has none.
     */
    bundle: string | null
    modules: readonly {
      name: string
      code: string
      bundle: string | null
      secrets: Record<string, string>
    }[]
  }
  secrets: Record<string, string>
  handler: Handler
  /** The trigger's event without `secrets`. Plain JSON. */
  event: Record<string, unknown>
  cache: readonly CacheRecord[]
  /** What `api.redirect` works on: a private copy, whatever the Action does to `event`. */
  redirect: RedirectContext
  urlRule: UrlRule
  nowMs: number
  /** Wall clock this run may take, start-up included, waiting for a process not. */
  wallClockMs: number
  /**
   * Gets everything the Action writes to its console, secrets taken out, while it runs. Null: nobody
   * listens. Must not throw.
   */
  onConsole: ((line: ConsoleLine) => void) | null
}

export interface ConsoleLine {
  level: "debug" | "info" | "warn" | "error"
  text: string
}

export interface RedirectContext {
  hostname: string
  ip: string
  userId: string
  query: Record<string, unknown>
  body: Record<string, unknown>
}

export interface RunResult {
  /** `busy`: no process took the run in time, or the queue is full. Nothing of the Action has run. */
  outcome: Outcome | { kind: "busy" }
  /** From the moment it had a process. */
  wallClockMs: number
  /** How long it waited for a process. */
  waitedMs: number
  /** First characters of what the Action wrote to the console. */
  console: string
}

/** Runs Actions away from this process. */
export interface ActionRunner extends AsyncDisposable {
  /**
   * Never rejects for what an Action did: that is an outcome. Ends within the time that a run may
   * wait for a process and `wallClockMs` after that.
   */
  run(request: RunRequest): Promise<RunResult>
  /** How its queues stand now, one a version that has a process or somebody waiting. */
  queues(): readonly QueueState[]
}

export interface QueueState {
  versionId: string
  actionName: string
  running: number
  idle: number
  waiting: number
  /** How long the run has waited that has waited longest. 0: none waits. */
  oldestWaitMs: number
}
