import { tokenDigest } from "../../lib/digest.ts"
import { resetLink } from "../../messages/reset-link.ts"
import { waitedText } from "../../messages/waiting.ts"
import { phoneNumberOf } from "../../factors/phone/phone.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { Job } from "../../reset/effects.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { deliverMail } from "./deliver-mail.ts"
import { deliverToPhone, type DeliverToPhone } from "./deliver-to-phone.ts"
import type { StartReset } from "./start-reset.ts"

/** Who has waited must not miss the link because they slept: a day, or the tenant's own time. */
const LINK_TTL_MS_MIN = 24 * 3_600_000

export type FinishWait = StartReset & DeliverToPhone

/**
 * The wait is over: a link whose resets need not pass a factor that is not set up. Nothing is sent
 * when the account was changed meanwhile, or its owner has objected: both raise `securityVersion`.
 */
export async function finishWait(
  deps: FinishWait,
  claimed: ClaimedJob,
  job: Job & { type: "finish-wait" },
): Promise<void> {
  const account = await deps.accounts.find(job.userId)
  if (account === null) return
  const tenant = await deps.tenants.getTenant()
  const nowMs = deps.clock.nowMs()
  const [token] = deps.keys.derive("ticket", claimed.id)
  const ticket = await deps.resets.issueTicket(
    {
      id: deps.chance.id("tkt"),
      userId: job.userId,
      connectionId: job.connectionId,
      clientId: job.clientId,
      securityVersion: job.securityVersion,
      createdAtMs: nowMs,
      expiresAtMs: nowMs + Math.max(tenant.linkTtlMs, LINK_TTL_MS_MIN),
      markEmailAsVerified: false,
      proof: account.email === null ? "phone_number" : "email",
      hasWaited: true,
      resultUrl: null,
      includeEmailInRedirect: true,
      locale: job.locale,
      correlationId: job.correlationId,
      closed: null,
    },
    tokenDigest("ticket", token),
    [
      {
        type: "scpr",
        description: "The wait is over, and a link was made",
        atMs: nowMs,
        userId: account.userId,
        userName: account.userName,
        connection: account.connectionName,
        clientId: job.clientId,
        ip: job.ip,
        userAgent: job.userAgent,
        details: {},
      },
    ],
  )
  if (ticket === null || ticket.closed !== null || nowMs >= ticket.expiresAtMs) return
  const link = `${deps.baseUrl}/u/reset-verify?ticket=${token}`
  const applicationName = await applicationNameOf(deps.tenants, job.clientId)
  const context = {
    account,
    clientId: job.clientId,
    ip: job.ip,
    userAgent: job.userAgent,
    attempt: claimed.attempt,
  }
  const to = account.email ?? phoneNumberOf(account) ?? account.phoneNumber
  if (to === null) return
  if (account.email === null) {
    const text = { ...waitedText({ applicationName, link }, job.locale), code: null }
    const message = { id: claimed.id, to, method: "sms" as const, ...text }
    return deliverToPhone(deps, message, { ...context, messageType: "change_password" })
  }
  const lifetimeMs = ticket.expiresAtMs - ticket.createdAtMs
  const notMeUrl = notMeLink(deps, account.userId, job.locale)
  const said = { applicationName, link, lifetimeMs, ip: job.ip, notMeUrl }
  const mail = { id: claimed.id, to, ...resetLink(said, job.locale) }
  await deliverMail(deps, mail, { ...context, messageType: "reset_email" })
}
