import type { UrlRule } from "../../actions/command.ts"
import { tokenDigest } from "../../lib/digest.ts"
import type { LogEvent } from "../../logs/log-event.ts"
import { resetLink, type ResetLink } from "../../messages/reset-link.ts"
import type { Account, AccountStore } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { ResetStore } from "../../ports/reset-store.ts"
import type { Job } from "../../reset/effects.ts"
import { isClassic } from "../../reset/experience.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { redirectToOf } from "../redirect-to.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"

export interface MailLink extends DeliverMail {
  urlRule: UrlRule
  accounts: AccountStore
  resets: ResetStore
}

export type StartJob = Job & { type: "start-reset" }

/**
 * Makes the account's ticket and mails its link. The token is derived from the job's id, so no
 * plaintext link is ever stored and another try of the same job mails the same link.
 *
 * @param code Stands in the same mail.
 */
export async function mailLink(
  deps: MailLink,
  claimed: ClaimedJob,
  job: StartJob,
  account: Account,
  code?: NonNullable<ResetLink["code"]>,
): Promise<void> {
  if (account.email === null) return
  const nowMs = deps.clock.nowMs()
  const tenant = await deps.tenants.getTenant()
  const { token, digest } = linkToken(deps, claimed)
  const { ip, userAgent, clientId, locale } = job
  const client = clientId === null ? null : await deps.tenants.findClient(clientId)
  const redirect = redirectToOf(tenant.resetMail, client, deps.urlRule)
  const log = (type: "scpr" | "w", description: string): LogEvent => ({
    type,
    description,
    atMs: nowMs,
    userId: account.userId,
    userName: job.identifier,
    connection: account.connectionName,
    clientId,
    ip,
    userAgent,
    details: {},
  })
  const ticket = await deps.resets.issueTicket(
    {
      id: deps.chance.id("tkt"),
      userId: account.userId,
      connectionId: account.connectionId,
      clientId,
      securityVersion: account.securityVersion,
      createdAtMs: nowMs,
      expiresAtMs: nowMs + tenant.linkTtlMs,
      markEmailAsVerified: false,
      proof: "email",
      hasWaited: false,
      resultUrl: redirect.url,
      includeEmailInRedirect: tenant.resetMail.includeEmailInRedirect,
      locale,
      correlationId: job.correlationId,
      closed: null,
    },
    digest,
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
      applicationName: await applicationNameOf(deps.tenants, clientId),
      lifetimeMs: ticket.expiresAtMs - ticket.createdAtMs,
      ...(code !== undefined && { code }),
      ip,
      notMeUrl: notMeLink(deps, account.userId, locale),
    },
    locale,
  )
  // A code is another one in every try: a mailbox that knows the id would drop the newest.
  const id = code === undefined ? claimed.id : `${claimed.id}.${claimed.attempt}`
  await deliverMail(
    deps,
    { id, to: account.email, ...message },
    { messageType: "reset_email", account, clientId, ip, userAgent, attempt: claimed.attempt },
  )
}

/** The token of the link that a job mails, in every try. */
export function linkToken(
  { keys }: Pick<MailLink, "keys">,
  { id }: ClaimedJob,
): { token: string; digest: string } {
  const [token] = keys.derive("ticket", id)
  return { token, digest: tokenDigest("ticket", token) }
}
