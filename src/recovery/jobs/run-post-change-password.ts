import { TRIGGER_WALL_CLOCK_MS } from "../../actions/limits.ts"
import type { Execution } from "../../actions/outcome.ts"
import { POST_CHANGE_PASSWORD } from "../../actions/trigger.ts"
import { executeBound, type ExecuteBound } from "../../executions/execute-bound.ts"
import { tokenDigest } from "../../lib/digest.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { LogStore } from "../../ports/log-store.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"
import type { Job } from "../../reset/effects.ts"
import { accountFields, connectionFields, requestFields, tenantFields } from "../event-fields.ts"

export interface RunPostChangePassword extends ExecuteBound {
  accounts: AccountStore
  tenants: TenantStore
  logs: LogStore
}

/**
 * Runs the Actions bound to `post-change-password` one after another, at least once, after the
 * change: nothing they do can undo it, and one that fails does not stop the next. Another try of the
 * job goes on behind the Actions whose results were kept.
 *
 * @throws {ServiceError} busy, for another try later
 */
export async function runPostChangePassword(
  deps: RunPostChangePassword,
  claimed: ClaimedJob,
  job: Job & { type: "run-post-change-password" },
): Promise<void> {
  const bound = await deps.actions.listBound(POST_CHANGE_PASSWORD)
  if (bound.length === 0) return
  const event = await eventOf(deps, job)
  if (event === null) return
  // The id of a job is a secret: links are derived from such ids.
  const groupId = `grp_${tokenDigest("execution-group", claimed.id).slice(0, 24)}`
  const done = [...(await deps.executions.findGroup(groupId))]
  let spentMs = done.reduce((sum, { wallClockMs }) => sum + wallClockMs, 0)
  for (const pinned of bound) {
    if (done.some(({ bindingId }) => bindingId === pinned.bindingId)) continue
    const execution = await executeBound(deps, {
      groupId,
      trigger: POST_CHANGE_PASSWORD,
      pinned,
      event,
      hostname: job.request.hostname,
      ip: job.request.ip,
      userId: job.userId,
      wallClockMs: Math.max(1, TRIGGER_WALL_CLOCK_MS - spentMs),
    })
    spentMs += execution.wallClockMs
    if (execution.outcome.kind !== "finished") await logFailure(deps, job, execution)
  }
}

/** Null: the account or its connection is gone, and there is nobody to speak of. */
async function eventOf(
  { accounts, tenants }: RunPostChangePassword,
  { userId, connectionId, request, correlationId }: Job & { type: "run-post-change-password" },
): Promise<Record<string, unknown> | null> {
  const [account, connection, tenant] = await Promise.all([
    accounts.find(userId),
    tenants.findConnection(connectionId),
    tenants.getTenant(),
  ])
  if (account === null || connection === null) return null
  return {
    configuration: {},
    connection: connectionFields(connection),
    request: requestFields(request),
    tenant: { id: tenantFields(tenant).id },
    transaction: correlationId === null ? {} : { correlation_id: correlationId },
    user: accountFields(account),
  }
}

function logFailure(
  { logs, clock }: RunPostChangePassword,
  job: Job & { type: "run-post-change-password" },
  { id, groupId, actionName, outcome }: Execution,
): Promise<void> {
  return logs.add({
    type: "fcph",
    description: `The Action ${actionName} failed after a password change (${outcome.kind})`,
    atMs: clock.nowMs(),
    userId: job.userId,
    userName: null,
    connection: null,
    clientId: null,
    ip: job.request.ip,
    userAgent: job.request.userAgent,
    details: { actions: { executions: [groupId] }, execution_id: id },
  })
}
