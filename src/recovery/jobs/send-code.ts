import type { FactorType } from "../../factors/factor.ts"
import { emailAddressOf } from "../../factors/email/email.ts"
import { phoneNumberOf } from "../../factors/phone/phone.ts"
import type { LogType } from "../../logs/log-event.ts"
import { code as codeMessage } from "../../messages/code.ts"
import { textCode, voiceCode } from "../../messages/text-code.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { Bucket, RateLimiter } from "../../ports/rate-limiter.ts"
import type { ResetStore } from "../../ports/reset-store.ts"
import { decide } from "../../reset/decide.ts"
import type { Job } from "../../reset/effects.ts"
import { CODE_TTL_MS } from "../../reset/limits.ts"
import { sentForOf } from "../../reset/sending.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"
import { deliverToPhone, type DeliverToPhone } from "./deliver-to-phone.ts"

/** Codes mailed to an account, over all its resets (Auth0: a burst, then one a minute). */
const CODE_MAIL_BUCKET: Bucket = { name: "code-mail", size: 10, refillMs: 60_000 }
/** Codes texted to an account (Auth0: a burst of 10, then one an hour): each costs money. */
const CODE_TEXT_BUCKET: Bucket = { name: "code-text", size: 10, refillMs: 3_600_000 }

export interface SendCode extends DeliverMail, DeliverToPhone {
  accounts: AccountStore
  resets: ResetStore
  limiter: RateLimiter
}

/**
 * Makes the code of a challenge and sends it to the address or number the account has now. Only its keyed hash
 * is stored; another try of the job makes another code, and the newest one counts.
 */
export async function sendCode(
  deps: SendCode,
  claimed: ClaimedJob,
  job: Job & { type: "send-code" },
): Promise<void> {
  const found = await deps.resets.find(job.resetId)
  const state = found?.reset.state
  if (found === null || state?.name !== "challenging") return
  // A later request has its own job, and the person looks at that code.
  if (state.challenge.number !== job.challenge || state.challenge.sends !== job.send) return
  const account = await deps.accounts.find(found.reset.userId)
  if (account === null) return
  const factor = sentForOf(state.challenge)
  const to = factor === "phone" ? phoneNumberOf(account) : emailAddressOf(account)
  if (factor === null || to === null) return

  const { locale, clientId, request } = found.reset
  const log = (type: LogType, description: string) =>
    deps.logs.add({
      type,
      description,
      atMs: deps.clock.nowMs(),
      userId: account.userId,
      userName: account.userName,
      connection: account.connectionName,
      clientId,
      ip: request.ip,
      userAgent: request.userAgent,
      details: { reset_id: job.resetId },
    })
  const rate = await deps.limiter.take(bucketOf(factor), account.userId, deps.clock.nowMs())
  if (!rate.allowed)
    return log("gd_otp_rate_limit_exceed", "No code was sent: too many were sent to this account")

  const code = deps.chance.digits(6)
  const [hash] = deps.keys.codeHash(factor, account.userId, code)
  if (hash === undefined) throw new TypeError("the key ring holds no key")
  const expiresAtMs = deps.clock.nowMs() + CODE_TTL_MS
  const made = await deps.resets.change(job.resetId, (context) =>
    decide(context, {
      name: "code-made",
      challenge: job.challenge,
      send: job.send,
      code: { hash, expiresAtMs },
    }),
  )
  if (made?.ok !== true) return
  const context = {
    account,
    clientId,
    ip: request.ip,
    userAgent: request.userAgent,
    attempt: claimed.attempt,
  }
  const applicationName = await applicationNameOf(deps.tenants, clientId)
  const said = { code, applicationName, lifetimeMs: CODE_TTL_MS }
  // An id for every try: a mailbox that knows the id of the last try would drop the newest code.
  const id = `${claimed.id}.${claimed.attempt}`
  if (factor === "phone") {
    const method = state.challenge.method === "voice" ? "voice" : "sms"
    const spoken = method === "voice" ? voiceCode(said, locale) : textCode(said, locale)
    await deliverToPhone(
      deps,
      { id, to, code, method, ...spoken },
      { ...context, messageType: "otp_verify" },
    )
    return method === "voice"
      ? log("gd_send_voice", "A code was said by telephone")
      : log("gd_send_sms", "A code was sent by text message")
  }
  const notMeUrl = notMeLink(deps, account.userId, locale)
  const message = codeMessage({ ...said, ip: request.ip, notMeUrl }, locale)
  await deliverMail(deps, { id, to, ...message }, { ...context, messageType: "mfa_oob_code" })
  return log("gd_send_email", "A code was sent by mail")
}

function bucketOf(factor: FactorType): Bucket {
  return factor === "phone" ? CODE_TEXT_BUCKET : CODE_MAIL_BUCKET
}
