import type { LogEvent } from "../../logs/log-event.ts"
import { resetCode } from "../../messages/reset-code.ts"
import { textCode, voiceCode } from "../../messages/text-code.ts"
import type { Account } from "../../ports/account-store.ts"
import type { AskStore } from "../../ports/ask-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { AskCode } from "../../reset/ask.ts"
import { type AskDecision, decideAsk } from "../../reset/decide-ask.ts"
import { ASK_CODE_TTL_MS } from "../../reset/limits.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { deliverMail } from "./deliver-mail.ts"
import { deliverToPhone, type DeliverToPhone } from "./deliver-to-phone.ts"
import { linkToken, mailLink, type MailLink, type StartJob } from "./mail-link.ts"

export interface SendAskedCode extends MailLink, DeliverToPhone {
  asks: AskStore
}

type JobAsk = NonNullable<StartJob["ask"]>
type AskJob = StartJob & { ask: JobAsk }

/**
 * Makes the code that a browser waits for and sends it, with a link where the connection has both.
 * Only its keyed hash is stored; another try of the job makes another code, and the newest counts.
 */
export async function sendAskedCode(
  deps: SendAskedCode,
  claimed: ClaimedJob,
  job: AskJob,
  account: Account,
): Promise<void> {
  const { ask } = job
  const hasLink = ask.by === "link-and-code"
  const code = deps.chance.digits(6)
  const { userId, securityVersion } = account
  // Saved before the ticket is made: from here on no older code opens what the ticket would close.
  const made = await save(
    deps,
    ask,
    {
      hash: hashOf(deps, ask, code),
      owner: {
        userId,
        securityVersion,
        tokenDigest: hasLink ? linkToken(deps, claimed).digest : null,
      },
    },
    hasLink ? [] : [codeMade(deps, job, account)],
  )
  if (made?.ok === true)
    return hasLink
      ? mailLink(deps, claimed, job, account, { code, lifetimeMs: ASK_CODE_TTL_MS })
      : sendCode(deps, claimed, job, { account, code })
  // Nobody waits any more, but a link is good in any browser.
  const isLate = made === null || made.reason === "expired" || made.reason === "locked"
  if (hasLink && isLate) return mailLink(deps, claimed, job, account)
}

/** For a browser that waits for what nobody can be sent. The same work as for any other. */
export async function sendNothing(deps: SendAskedCode, ask: JobAsk, log: LogEvent): Promise<void> {
  const code = { hash: hashOf(deps, ask, deps.chance.token()), owner: null }
  const made = await save(deps, ask, code, [log])
  if (made?.ok !== true) await deps.logs.add(log)
}

function hashOf({ keys }: SendAskedCode, { id }: JobAsk, code: string): string {
  const [hash] = keys.codeHash("ask", id, code)
  if (hash === undefined) throw new TypeError("the key ring holds no key")
  return hash
}

function save(
  { asks }: SendAskedCode,
  { digest, send }: JobAsk,
  code: AskCode,
  logs: readonly LogEvent[],
): Promise<AskDecision | null> {
  return asks.change(digest, (found, nowMs) => {
    const decision = decideAsk(found, { name: "code-made", send, code }, nowMs)
    return decision.ok ? { ...decision, logs } : decision
  })
}

async function sendCode(
  deps: SendAskedCode,
  claimed: ClaimedJob,
  { ask, clientId, ip, userAgent, locale }: AskJob,
  { account, code }: { account: Account; code: string },
): Promise<void> {
  const applicationName = await applicationNameOf(deps.tenants, clientId)
  const said = { code, applicationName, lifetimeMs: ASK_CODE_TTL_MS }
  const context = { account, clientId, ip, userAgent, attempt: claimed.attempt }
  const id = `${claimed.id}.${claimed.attempt}`
  const to = ask.method !== null ? account.phoneNumber : account.email
  if (to === null) return
  const { method } = ask
  if (method !== null)
    return deliverToPhone(
      deps,
      {
        id,
        to,
        code,
        method,
        ...(method === "voice" ? voiceCode(said, locale) : textCode(said, locale)),
      },
      { ...context, messageType: "change_password" },
    )
  const notMeUrl = notMeLink(deps, account.userId, locale)
  return deliverMail(
    deps,
    { id, to, ...resetCode({ ...said, ip, notMeUrl }, locale) },
    { ...context, messageType: "reset_email_by_code" },
  )
}

function codeMade({ clock }: SendAskedCode, job: AskJob, account: Account): LogEvent {
  return {
    type: "scpr",
    description: "A reset code was made",
    atMs: clock.nowMs(),
    userId: account.userId,
    userName: job.identifier,
    connection: account.connectionName,
    clientId: job.clientId,
    ip: job.ip,
    userAgent: job.userAgent,
    details: { ask_id: job.ask.id },
  }
}
