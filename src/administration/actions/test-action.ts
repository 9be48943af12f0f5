import type { Action } from "../../actions/action.ts"
import { TRIGGER_WALL_CLOCK_MS } from "../../actions/limits.ts"
import type { Outcome } from "../../actions/outcome.ts"
import { isTriggerId } from "../../actions/trigger.ts"
import type { ActionVersion } from "../../actions/version.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { executeVersion, type ExecuteVersion } from "../../executions/execute-version.ts"
import type { Chance } from "../../lib/chance.ts"
import type { ConsoleLine } from "../../ports/action-runner.ts"
import type { ActionStore } from "../../ports/action-store.ts"

export interface TestAction extends ExecuteVersion {
  chance: Chance
}

export interface TestResult {
  outcome: Outcome
  /** Everything it wrote, within the limits of a live tail. */
  console: readonly ConsoleLine[]
  wallClockMs: number
  waitedMs: number
}

/**
 * Runs the draft on a made-up event, in the real sandbox with its real secrets. Nothing of what it
 * asks for is done. Null: no such Action.
 *
 * @throws {ServiceError} action_not_built; invalid_request for a trigger this server does not run;
 *   busy when no process is free
 */
export async function testAction(
  deps: TestAction,
  id: string,
  event: Record<string, unknown>,
): Promise<TestResult | null> {
  const action = await deps.actions.find(id)
  if (action === null) return null
  const trigger = action.draft.trigger.id
  if (!isTriggerId(trigger))
    throw new ServiceError("invalid_request", `This server does not run the trigger ${trigger}.`)
  const version = await draftVersion(deps.actions, action)
  const lines: ConsoleLine[] = []
  const { secrets: _, ...rest } = event
  const { outcome, ...timing } = await executeVersion(deps, {
    executionId: deps.chance.id("exe"),
    version,
    trigger,
    handler: "execute",
    event: rest,
    redirect: redirectOf(rest),
    wallClockMs: TRIGGER_WALL_CLOCK_MS,
    onConsole: (line) => void lines.push(line),
  })
  if (outcome.kind === "busy") throw new ServiceError("busy")
  const { wallClockMs, waitedMs } = timing
  return { outcome, console: lines, wallClockMs, waitedMs }
}

/** A draft is run under an id of its own: never in a process that runs a deployed version. */
async function draftVersion(
  actions: ActionStore,
  { id, name, draft, revision }: Action,
): Promise<Omit<ActionVersion, "number" | "triggerId">> {
  const { code, javascript, build, bundleDigest, modules, sealedSecrets } = draft
  if (build.status === "failed")
    throw new ServiceError(
      "action_not_built",
      build.errors.map(({ message }) => message).join("\n"),
    )
  const [bundle, loaded] = await Promise.all([
    bundleDigest === null ? null : actions.loadBundle(bundleDigest),
    Promise.all(
      modules.map(async ({ moduleId, versionId }) => {
        const module = await actions.findModuleVersion(moduleId, versionId)
        if (module === null)
          throw new ServiceError("action_not_built", "A module's version is gone.")
        return {
          name: module.moduleName,
          code: module.javascript ?? module.code,
          bundle:
            module.bundleDigest === null ? null : await actions.loadBundle(module.bundleDigest),
          sealedSecrets: module.sealedSecrets,
        }
      }),
    ),
  ])
  return {
    id: `draft ${id} ${revision}`,
    actionId: id,
    actionName: name,
    code: javascript ?? code,
    bundle,
    modules: loaded,
    sealedSecrets,
  }
}

// What `api.redirect` works on is read from the made-up event.
function redirectOf(event: Record<string, unknown>) {
  const { hostname, ip, query, body } = toRecord(event.request)
  return {
    hostname: toText(hostname, "localhost"),
    ip: toText(ip, "127.0.0.1"),
    userId: toText(toRecord(event.user).user_id, "auth0|test"),
    query: toRecord(query),
    body: toRecord(body),
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

function toText(value: unknown, fallback: string): string {
  return typeof value === "string" ? value : fallback
}
