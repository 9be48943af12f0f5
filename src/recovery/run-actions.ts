import type { RunResult } from "../ports/action-runner.ts"
import type { Execution } from "../actions/outcome.ts"
import { handlerName, POST_CHALLENGE } from "../actions/trigger.ts"
import { executeVersion, type ExecuteVersion } from "../executions/execute-version.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { Chance } from "../lib/chance.ts"
import type { AccountStore } from "../ports/account-store.ts"
import type { FormStore } from "../ports/form-store.ts"
import type { ResetStore } from "../ports/reset-store.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import { decide } from "../reset/decide.ts"
import { RUN_LEASE_MS } from "../reset/limits.ts"
import type { Reset, ResetState } from "../reset/reset.ts"
import { actionEvent } from "./action-event.ts"
import { formFields, renderedForm } from "./form-fields.ts"
import { returnDigestWith } from "./return-state.ts"

export interface RunActions extends ExecuteVersion {
  resets: ResetStore
  forms: FormStore
  accounts: AccountStore
  tenants: TenantStore
  chance: Chance
  /** Told of each run as it ends, for whoever develops the Action. Must not throw. */
  onExecution?: (execution: Execution) => void
  /** Wall clock of one execution of the trigger: all Actions between two suspensions. */
  triggerWallClockMs: number
}

type Running = ResetState & { name: "running" }

/**
 * Runs the Actions a reset waits for, one after another, each result saved through the one door
 * before the next begins, until the reset suspends or ends. Does nothing when none is waiting, or
 * when another node (or another tab's request) runs them now.
 *
 * @throws {ServiceError} busy, when no process could be had: the reset waits where it is, and whoever
 *   asks again goes on from there
 */
export async function runActions(deps: RunActions, resetId: string): Promise<void> {
  const runId = deps.chance.id("run")
  const claim = await deps.resets.change(resetId, (context) =>
    decide(context, { name: "run-claimed", runId }),
  )
  let reset = claim?.ok === true ? claim.reset : null
  while (reset !== null && reset.state.name === "running" && reset.state.run?.id === runId) {
    const execution = await runOne(deps, reset, reset.state)
    if (execution === null) {
      await deps.resets.change(resetId, (context) =>
        decide(context, { name: "run-released", runId }),
      )
      throw new ServiceError("busy")
    }
    const form = await renderedForm(deps.forms, execution)
    const saved = await deps.resets.change(
      resetId,
      (context) => decide(context, { name: "action-finished", runId, execution, form }),
      returnDigestWith(deps.keys),
    )
    reset = saved?.ok === true ? saved.reset : null
  }
}

/** Null: no process could be had, and nothing of the Action has run. */
async function runOne(deps: RunActions, reset: Reset, state: Running): Promise<Execution | null> {
  const startedAtMs = deps.clock.nowMs()
  const pinned = reset.flow[state.index]
  if (pinned === undefined) throw new TypeError(`no Action ${state.index} in reset ${reset.id}`)
  const stopRenewing = keepLease(deps, reset.id, state)
  try {
    const id = deps.chance.id("exe")
    const { versionId } = pinned
    const run = { reset, state, versionId, executionId: id }
    const { outcome, ...result } = await runPinned(deps, run)
    if (outcome.kind === "busy") return null
    const execution: Execution = {
      id,
      groupId: state.run?.id ?? "",
      triggerId: POST_CHALLENGE,
      ...pinned,
      handler: handlerName(POST_CHALLENGE, state.handler),
      startedAtMs,
      ...result,
      outcome,
    }
    deps.onExecution?.(execution)
    return execution
  } finally {
    stopRenewing()
  }
}

async function runPinned(
  deps: RunActions,
  {
    reset,
    state,
    versionId,
    executionId,
  }: {
    reset: Reset
    state: Running
    versionId: string
    executionId: string
  },
): Promise<Ran> {
  const wallClockMs = deps.triggerWallClockMs - state.spentMs
  if (wallClockMs <= 0)
    return failed("timed-out", "The Actions before this one used up the trigger's time")
  const [version, account, connection, tenant, client] = await Promise.all([
    deps.actions.loadVersion(versionId),
    deps.accounts.find(reset.userId),
    deps.tenants.findConnection(reset.connectionId),
    deps.tenants.getTenant(),
    reset.clientId === null ? null : deps.tenants.findClient(reset.clientId),
  ])
  if (version === null || account === null || connection === null)
    return failed("not-started", "The version, the account or the connection is gone")
  const { hostname, ip, query, body } = reset.request
  const { submitted } = state
  const filled = submitted === undefined ? null : formFields(deps.keys, reset.id, submitted)
  if (submitted !== undefined && filled === null)
    return failed(
      "not-started",
      "What was typed in the form cannot be opened with the keys there are",
    )
  const prompt = filled?.prompt
  const event = actionEvent({ reset, account, client, connection, tenant, prompt })
  const result = await executeVersion(deps, {
    executionId,
    version,
    trigger: POST_CHALLENGE,
    handler: state.handler,
    event,
    redirect: { hostname, ip, userId: reset.userId, query, body },
    wallClockMs,
    withheld: filled?.withheld ?? [],
  })
  return { ...result, event }
}

type Ran = RunResult & { event: Record<string, unknown> }

function failed(kind: "timed-out" | "not-started", message: string): Ran {
  return { outcome: { kind, message }, wallClockMs: 0, waitedMs: 0, console: "", event: {} }
}

/** Says every third of a lease that this node still runs the Action. */
function keepLease({ resets }: RunActions, resetId: string, { run }: Running): () => void {
  if (run === null) return () => {}
  const renew = () => {
    // A renewal that fails lets the lease run out, and then the result is not taken: no harm done.
    resets
      .change(resetId, (context) => decide(context, { name: "run-renewed", runId: run.id }))
      .catch(() => {})
  }
  const timer = setInterval(renew, RUN_LEASE_MS / 3)
  return () => clearInterval(timer)
}
