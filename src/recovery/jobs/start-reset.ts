import type { UrlRule } from "../../actions/command.ts"
import { tokenDigest } from "../../lib/digest.ts"
import type { LogEvent } from "../../logs/log-event.ts"
import { resetLink } from "../../messages/reset-link.ts"
import type { Account, AccountStore } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { ResetStore } from "../../ports/reset-store.ts"
import type { Job } from "../../reset/effects.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { redirectToOf } from "../redirect-to.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"
import { isClassic } from "../../reset/experience.ts"

export interface StartReset extends DeliverMail {
  urlRule: UrlRule
  accounts: AccountStore
  resets: ResetStore
}

/**
 * Finds the account, makes its ticket and mails the link. The token is derived from the job's id, so
 * no plaintext link is ever stored and another try of the same job mails the same link.
 */
export async function startReset(
  deps: StartReset,
  claimed: ClaimedJob,
  job: Job & { type: "start-reset" },
): Promise<void> {
  const account = await deps.accounts.findByIdentifier(job.connectionId, job.identifier)
  const nowMs = deps.clock.nowMs()
  const log = (type: "scpr" | "fcpr" | "w", description: string): LogEvent => ({
    type,
    description,
    atMs: nowMs,
    userId: account?.userId ?? null,
    userName: job.identifier,
    connection: account?.connectionName ?? job.connectionId,
    clientId: job.clientId,
    ip: job.ip,
    userAgent: job.userAgent,
    details: {},
  })
  const refusal = refusalOf(account)
  if (account === null || account.email === null || refusal !== null)
    return deps.logs.add(log("fcpr", refusal ?? "The account has no e-mail address"))

  const tenant = await deps.tenants.getTenant()
  const client = job.clientId === null ? null : await deps.tenants.findClient(job.clientId)
  const redirect = redirectToOf(tenant.resetMail, client, deps.urlRule)
  const [token] = deps.keys.derive("ticket", claimed.id)
  const ticket = await deps.resets.issueTicket(
    {
      id: deps.chance.id("tkt"),
      userId: account.userId,
      connectionId: account.connectionId,
      clientId: job.clientId,
      securityVersion: account.securityVersion,
      createdAtMs: nowMs,
      expiresAtMs: nowMs + tenant.linkTtlMs,
      markEmailAsVerified: false,
      proof: "email",
      hasWaited: false,
      resultUrl: redirect.url,
      includeEmailInRedirect: tenant.resetMail.includeEmailInRedirect,
      locale: job.locale,
      correlationId: job.correlationId,
      closed: null,
    },
    tokenDigest("ticket", token),
    [
      log("scpr", "A reset link was made"),
      ...(redirect.problem !== null && isClassic(tenant)
        ? [log("w", `Redirect To of the mail leads nowhere: ${redirect.problem}`)]
        : []),
    ],
  )
  // Between the first try and this one the link may have died: nobody is told of a dead link.
  if (ticket === null || ticket.closed !== null || nowMs >= ticket.expiresAtMs) return

  const path = isClassic(tenant) ? "/lo/reset" : "/u/reset-verify"
  const message = resetLink(
    {
      link: `${deps.baseUrl}${path}?ticket=${token}`,
      applicationName: await applicationNameOf(deps.tenants, job.clientId),
      lifetimeMs: ticket.expiresAtMs - ticket.createdAtMs,
      ip: job.ip,
      notMeUrl: notMeLink(deps, account.userId, job.locale),
    },
    job.locale,
  )
  await deliverMail(
    deps,
    { id: claimed.id, to: account.email, ...message },
    {
      messageType: "reset_email",
      account,
      clientId: job.clientId,
      ip: job.ip,
      userAgent: job.userAgent,
      attempt: claimed.attempt,
    },
  )
}

function refusalOf(account: Account | null): string | null {
  if (account === null) return "No such account"
  if (account.isBlocked) return "The account is blocked"
  return null
}
