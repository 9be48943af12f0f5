import { NOTIFICATION_TRIES_MAX, TRIGGER_WALL_CLOCK_MS } from "../../actions/limits.ts"
import { deliveryVerdictOf } from "../../actions/pipeline.ts"
import type { PinnedAction } from "../../actions/version.ts"
import { executeBound, type ExecuteBound } from "../../executions/execute-bound.ts"
import type { LogType } from "../../logs/log-event.ts"
import type { Account } from "../../ports/account-store.ts"
import type { LogStore } from "../../ports/log-store.ts"
import { type Mail, type Mailer, MailRefused } from "../../ports/mailer.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"
import { accountFields, clientFields, connectionFields, tenantFields } from "../event-fields.ts"

const TRIGGER = "custom-email-provider"

export interface DeliverMail extends ExecuteBound {
  mailer: Mailer
  /** `From:` of every mail, as `event.notification.from`. Null: none is set. */
  mailFrom: string | null
  tenants: TenantStore
  logs: LogStore
  baseUrl: string
}

export interface MailContext {
  /** As Auth0 names messages; `password_changed` is ours: Auth0 sends no such notice. */
  messageType: "reset_email" | "mfa_oob_code" | "password_changed"
  account: Account
  clientId: string | null
  ip: string
  userAgent: string | null
  /** Of the job, counting from 1. */
  attempt: number
}

/** An Action asked for another try, or failed. */
class DeliveryAgain extends Error {
  override name = "DeliveryAgain"
}

/**
 * Sends a mail: through the Action bound to `custom-email-provider` if there is one, else by SMTP.
 * An Action may drop it for good, or ask for another try, five at most; one that fails is tried again
 * like one that asked.
 *
 * @throws {MailRefused} when it never will be sent; any other error is worth another try
 */
export async function deliverMail(
  deps: DeliverMail,
  mail: Mail,
  context: MailContext,
): Promise<void> {
  const [pinned] = await deps.actions.listBound(TRIGGER)
  if (pinned === undefined) return deps.mailer.send(mail)
  const execution = await executeBound(deps, {
    groupId: deps.chance.id("grp"),
    trigger: TRIGGER,
    pinned,
    event: await eventOf(deps, mail, context),
    hostname: new URL(deps.baseUrl).hostname,
    ip: context.ip,
    userId: context.account.userId,
    wallClockMs: TRIGGER_WALL_CLOCK_MS,
  })
  const verdict = deliveryVerdictOf(execution.outcome)
  if (verdict.kind === "sent") return
  const said = { execution_id: execution.groupId, reason: verdict.reason.slice(0, 200) }
  if (verdict.kind === "dropped")
    return log(deps, "w", `The Action ${pinned.actionName} dropped a message`, context, said)
  if (execution.outcome.kind !== "finished") await logFailure(deps, pinned, context, said)
  if (context.attempt >= NOTIFICATION_TRIES_MAX)
    throw new MailRefused(`${pinned.actionName} did not send it in ${NOTIFICATION_TRIES_MAX} tries`)
  throw new DeliveryAgain(`${pinned.actionName} asked for another try`)
}

async function eventOf(
  { tenants, mailFrom, baseUrl }: DeliverMail,
  { to, subject, html, text, locale }: Mail,
  { messageType, account, clientId, ip, userAgent }: MailContext,
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
    notification: {
      from: mailFrom ?? "",
      to,
      subject,
      html,
      text,
      locale,
      message_type: messageType,
    },
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
  deps: DeliverMail,
  { actionId, actionName, versionId, bindingId }: PinnedAction,
  context: MailContext,
  said: Record<string, unknown>,
): Promise<void> {
  return log(deps, "actions_execution_failed", `The Action ${actionName} failed`, context, {
    ...said,
    action_id: actionId,
    action_name: actionName,
    version_id: versionId,
    binding_id: bindingId,
    trigger_id: TRIGGER,
  })
}

function log(
  { logs, clock }: DeliverMail,
  type: LogType,
  description: string,
  { account, clientId, ip, userAgent, messageType }: MailContext,
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
