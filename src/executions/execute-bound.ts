import { type Execution, toRecord } from "../actions/outcome.ts"
import { cacheChangesOf } from "../actions/pipeline.ts"
import { handlerName, type TriggerId } from "../actions/trigger.ts"
import type { PinnedAction } from "../actions/version.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { Chance } from "../lib/chance.ts"
import type { ExecutionStore } from "../ports/execution-store.ts"
import { executeVersion, type ExecuteVersion, notStarted } from "./execute-version.ts"

export interface ExecuteBound extends ExecuteVersion {
  executions: ExecutionStore
  chance: Chance
  /** Told of each run as it ends, for whoever develops the Action. Must not throw. */
  onExecution?: (execution: Execution) => void
}

/** A run of an Action whose result closes no reset: it comes after one, or carries its mail. */
export interface BoundRun {
  groupId: string
  trigger: TriggerId
  pinned: PinnedAction
  event: Record<string, unknown>
  hostname: string
  ip: string
  userId: string
  wallClockMs: number
  /** See `Run.withheld`. */
  withheld?: readonly string[]
}

/**
 * Runs a bound Action once and keeps what it did: its execution, and its `api.cache` unless it
 * failed. Never rejects for what the Action did.
 * @throws {ServiceError} busy, when no process could be had: nothing of it has run
 */
export async function executeBound(deps: ExecuteBound, run: BoundRun): Promise<Execution> {
  const { pinned, trigger, event, groupId } = run
  const id = deps.chance.id("exe")
  const startedAtMs = deps.clock.nowMs()
  const version = await deps.actions.loadVersion(pinned.versionId)
  const result =
    version === null
      ? notStarted("The version is gone")
      : await executeVersion(deps, {
          executionId: id,
          version,
          trigger,
          handler: "execute",
          event,
          redirect: { hostname: run.hostname, ip: run.ip, userId: run.userId, query: {}, body: {} },
          wallClockMs: run.wallClockMs,
          withheld: run.withheld ?? [],
        })
  const { outcome, ...rest } = result
  if (outcome.kind === "busy") throw new ServiceError("busy")
  const execution: Execution = {
    id,
    groupId,
    triggerId: trigger,
    ...pinned,
    handler: handlerName(trigger, "execute"),
    startedAtMs,
    ...rest,
    event,
    outcome,
  }
  if (outcome.kind === "finished") {
    const { cacheSets, cacheDeletes } = cacheChangesOf(outcome.commands)
    if (cacheSets.length + cacheDeletes.length > 0)
      await deps.actions.saveCache(trigger, cacheSets, cacheDeletes)
  }
  await deps.executions.add(toRecord(execution))
  deps.onExecution?.(execution)
  return execution
}
