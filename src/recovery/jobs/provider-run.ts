import { NOTIFICATION_TRIES_MAX, TRIGGER_WALL_CLOCK_MS } from "../../actions/limits.ts"
import { deliveryVerdictOf } from "../../actions/pipeline.ts"
import type { TriggerId } from "../../actions/trigger.ts"
import type { PinnedAction } from "../../actions/version.ts"
import { executeBound, type ExecuteBound } from "../../executions/execute-bound.ts"
import type { LogType } from "../../logs/log-event.ts"
import type { Account } from "../../ports/account-store.ts"
import type { LogStore } from "../../ports/log-store.ts"
import { MailRefused } from "../../ports/mailer.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"
import { accountFields, clientFields, connectionFields, tenantFields } from "../event-fields.ts"

/** What runs the Action that sends a message. */
export interface ProviderRun extends ExecuteBound {
  tenants: TenantStore
  logs: LogStore
  baseUrl: string
}

/** Whom a message is for, and what it is about. */
export interface MessageContext {
  /** As Auth0 names messages; `…_changed` and `reset_waiting` are ours. */
  messageType:
    | "reset_email"
    | "reset_email_by_code"
    | "mfa_oob_code"
    | "password_changed"
    | "reset_waiting"
    | "otp_verify"
    | "otp_enroll"
    | "change_password"
    | "enrollment_email"
    | "factor_changed"
  account: Account
  clientId: string | null
  ip: string
  userAgent: string | null
  /** Of the job, counting from 1. */
  attempt: number
}

/** What the Action is to send. */
export interface Message {
  /** What `event` holds of it beside what the events of all providers have. */
  fields: Record<string, unknown>
  /** Tokens of its links, and its code: kept out of executions, logs and the live tail. */
  secrets: readonly string[]
}

/** An Action asked for another try, or failed. */
class DeliveryAgain extends Error {
  override name = "DeliveryAgain"
}

/**
 * Has the Action bound to a provider's trigger send a message. It may drop it for good, or ask for
 * another try, five at most; one that fails is tried again like one that asked.
 *
 * @throws {MailRefused} when it never will be sent; any other error is worth another try
 */
export async function runProvider(
  deps: ProviderRun,
  trigger: TriggerId,
  pinned: PinnedAction,
  { fields, secrets }: Message,
  context: MessageContext,
): Promise<void> {
  const execution = await executeBound(deps, {
    groupId: deps.chance.id("grp"),
    trigger,
    pinned,
    event: { ...(await commonEvent(deps, context)), ...fields },
    hostname: new URL(deps.baseUrl).hostname,
    ip: context.ip,
    userId: context.account.userId,
    wallClockMs: TRIGGER_WALL_CLOCK_MS,
    withheld: secrets,
  })
  const verdict = deliveryVerdictOf(execution.outcome)
  if (verdict.kind === "sent") return
  const said = { execution_id: execution.groupId, reason: verdict.reason.slice(0, 200) }
  if (verdict.kind === "dropped")
    return log(deps, "w", `The Action ${pinned.actionName} dropped a message`, context, said)
  if (execution.outcome.kind !== "finished") await logFailure(deps, trigger, pinned, context, said)
  if (context.attempt >= NOTIFICATION_TRIES_MAX)
    throw new MailRefused(`${pinned.actionName} did not send it in ${NOTIFICATION_TRIES_MAX} tries`)
  throw new DeliveryAgain(`${pinned.actionName} asked for another try`)
}

async function commonEvent(
  { tenants, baseUrl }: ProviderRun,
  { account, clientId, ip, userAgent }: MessageContext,
): Promise<Record<string, unknown>> {
  const [tenant, connection, client] = await Promise.all([
    tenants.getTenant(),
    tenants.findConnection(account.connectionId),
    clientId === null ? null : tenants.findClient(clientId),
  ])
  return {
    client: clientFields(clientId, client),
    configuration: {},
    ...(connection === null ? {} : { connection: connectionFields(connection) }),
    request: {
      geoip: {},
      hostname: new URL(baseUrl).hostname,
      ip,
      method: "POST",
      ...(userAgent === null ? {} : { user_agent: userAgent }),
    },
    tenant: tenantFields(tenant),
    transaction: {},
    user: accountFields(account),
  }
}

function logFailure(
  deps: ProviderRun,
  trigger: TriggerId,
  { actionId, actionName, versionId, bindingId }: PinnedAction,
  context: MessageContext,
  said: Record<string, unknown>,
): Promise<void> {
  return log(deps, "actions_execution_failed", `The Action ${actionName} failed`, context, {
    ...said,
    action_id: actionId,
    action_name: actionName,
    version_id: versionId,
    binding_id: bindingId,
    trigger_id: trigger,
  })
}

function log(
  { logs, clock }: ProviderRun,
  type: LogType,
  description: string,
  { account, clientId, ip, userAgent, messageType }: MessageContext,
  details: Record<string, unknown>,
): Promise<void> {
  return logs.add({
    type,
    description,
    atMs: clock.nowMs(),
    userId: account.userId,
    userName: account.userName,
    connection: account.connectionName,
    clientId,
    ip,
    userAgent,
    details: { ...details, email_type: messageType },
  })
}
