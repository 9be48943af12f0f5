import { decideEnrolment } from "../../enrolment/decide-enrolment.ts"
import { enrolmentLog } from "../../enrolment/complete-enrolment.ts"
import type { Setup } from "../../enrolment/enrolment-ticket.ts"
import type { LogType } from "../../logs/log-event.ts"
import {
  enrolmentCode,
  textEnrolmentCode,
  voiceEnrolmentCode,
} from "../../messages/enrolment-code.ts"
import type { Account, AccountStore } from "../../ports/account-store.ts"
import type { EnrolmentTicketStore } from "../../ports/enrolment-ticket-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { Bucket, RateLimiter } from "../../ports/rate-limiter.ts"
import type { Job } from "../../reset/effects.ts"
import { CODE_TTL_MS } from "../../reset/limits.ts"
import { applicationNameOf } from "../application-name.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"
import { deliverToPhone, type DeliverToPhone } from "./deliver-to-phone.ts"

const HOUR_MS = 3_600_000
/** Codes for the factors that one account sets up (Auth0: a burst of 10, then one an hour). */
const ACCOUNT_BUCKET: Bucket = { name: "enrolment-code", size: 10, refillMs: HOUR_MS }
/** Codes to one number or address, whoever asks: nobody is flooded, no number earns by the message. */
const DESTINATION_BUCKET: Bucket = { name: "enrolment-code-to", size: 5, refillMs: HOUR_MS }

export interface SendEnrolmentCode extends DeliverMail, DeliverToPhone {
  accounts: AccountStore
  enrolmentTickets: EnrolmentTicketStore
  limiter: RateLimiter
}

/**
 * Makes the code that confirms a number or an address and sends it there. Only its keyed hash is
 * stored; another try of the job makes another code, and the newest one counts.
 */
export async function sendEnrolmentCode(
  deps: SendEnrolmentCode,
  claimed: ClaimedJob,
  job: Job & { type: "send-enrolment-code" },
): Promise<void> {
  const found = await findSetup(deps, job)
  if (found === null) return
  const { account, setup, locale } = found
  const { channel, to } = found.sendsTo
  const nowMs = deps.clock.nowMs()
  const log = (type: LogType, description: string) =>
    deps.logs.add(enrolmentLog({ account, nowMs }, type, description, null, setup))
  for (const [bucket, key] of [
    [ACCOUNT_BUCKET, account.userId],
    [DESTINATION_BUCKET, to],
  ] as const)
    if (!(await deps.limiter.take(bucket, key, nowMs)).allowed)
      return log("gd_otp_rate_limit_exceed", "No code was sent: too many were sent already")

  const code = deps.chance.digits(6)
  const [hash] = deps.keys.codeHash(setup.type, account.userId, code)
  if (hash === undefined) throw new TypeError("the key ring holds no key")
  const made = await deps.enrolmentTickets.change(job.ticketId, (context) =>
    decideEnrolment(
      context,
      {
        name: "code-made",
        setup: job.setup,
        send: job.send,
        code: { hash, expiresAtMs: context.nowMs + CODE_TTL_MS },
      },
      null,
    ),
  )
  if (made?.ok !== true) return
  const applicationName = await applicationNameOf(deps.tenants, null)
  const said = { code, applicationName, lifetimeMs: CODE_TTL_MS }
  const context = { account, clientId: null, ip: "", userAgent: null, attempt: claimed.attempt }
  // An id for every try: a mailbox that knows the id of the last try would drop the newest code.
  const id = `${claimed.id}.${claimed.attempt}`
  if (channel === "email") {
    const mail = { id, to, ...enrolmentCode(said, locale) }
    await deliverMail(deps, mail, { ...context, messageType: "mfa_oob_code" })
    return log("gd_send_email", "A code was sent by mail")
  }
  const isVoice = channel === "voice"
  const spoken = isVoice ? voiceEnrolmentCode(said, locale) : textEnrolmentCode(said, locale)
  await deliverToPhone(
    deps,
    { id, to, code, method: channel, ...spoken },
    { ...context, messageType: "otp_enroll" },
  )
  return isVoice
    ? log("gd_send_voice", "A code was said by telephone")
    : log("gd_send_sms", "A code was sent by text message")
}

interface FoundSetup {
  account: Account
  setup: Setup
  sendsTo: NonNullable<Setup["sendsTo"]>
  locale: string
}

/** Null: the setup that the job is about has moved on. */
async function findSetup(
  { enrolmentTickets, accounts }: SendEnrolmentCode,
  job: Job & { type: "send-enrolment-code" },
): Promise<FoundSetup | null> {
  const ticket = await enrolmentTickets.find(job.ticketId)
  if (ticket?.state.name !== "setting-up") return null
  const { setup } = ticket.state
  if (setup.number !== job.setup || setup.sends !== job.send || setup.sendsTo === null) return null
  const account = await accounts.find(ticket.userId)
  if (account === null) return null
  return { account, setup, sendsTo: setup.sendsTo, locale: ticket.locale }
}
