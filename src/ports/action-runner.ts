import type { CacheRecord } from "../actions/cache.ts"
import type { UrlRule } from "../actions/command.ts"
import type { Outcome } from "../actions/outcome.ts"
import type { Handler } from "../actions/trigger.ts"

export interface RunRequest {
  version: { id: string; actionName: string; code: string }
  secrets: Record<string, string>
  handler: Handler
  /** The trigger's event without `secrets`. Plain JSON. */
  event: Record<string, unknown>
  cache: readonly CacheRecord[]
  /** What `api.redirect` works on: a private copy, whatever the Action does to `event`. */
  redirect: RedirectContext
  urlRule: UrlRule
  nowMs: number
  /** Wall clock this run may take, start-up included. */
  wallClockMs: number
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
  wallClockMs: number
  /** First characters of what the Action wrote to the console. */
  console: string
}

/** Runs Actions away from this process. */
export interface ActionRunner extends AsyncDisposable {
  /** Never rejects for what an Action did: that is an outcome. Ends within `wallClockMs`. */
  run(request: RunRequest): Promise<RunResult>
}
