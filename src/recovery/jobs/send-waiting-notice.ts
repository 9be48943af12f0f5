import { waiting, waitingPush, waitingText } from "../../messages/waiting.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { Job } from "../../reset/effects.ts"
import type { PushDevice } from "../../ports/device-store.ts"
import { PushRefused } from "../../ports/push-sender.ts"
import { tellDevice, type TellDevice } from "../devices/tell-device.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"
import { deliverToPhone, type DeliverToPhone } from "./deliver-to-phone.ts"
import { AUTHENTICATOR_PATH } from "./send-push.ts"

/** Long enough for a device that is off over night. */
const PUSH_TTL_MS = 24 * 3_600_000

export interface SendWaitingNotice extends DeliverMail, DeliverToPhone, TellDevice {
  accounts: AccountStore
}

/**
 * Tells the owner on every channel of the account that a reset waits, each with the link that stops
 * it. All are tried; when one fails the job is done again, and ids are stable, so that a mailbox
 * which has it already drops the second one.
 */
export async function sendWaitingNotice(
  deps: SendWaitingNotice,
  claimed: ClaimedJob,
  job: Job & { type: "send-waiting-notice" },
): Promise<void> {
  const account = await deps.accounts.find(job.userId)
  if (account === null) return
  const applicationName = await applicationNameOf(deps.tenants, job.clientId)
  const notMeUrl = notMeLink(deps, job.userId, job.locale)
  const said = { applicationName, untilMs: job.untilMs, ip: job.ip, notMeUrl }
  const context = {
    messageType: "reset_waiting",
    account,
    clientId: job.clientId,
    ip: job.ip,
    userAgent: null,
    attempt: claimed.attempt,
  } as const
  const sent: Promise<void>[] = []
  if (account.email !== null) {
    const mail = { id: claimed.id, to: account.email, ...waiting(said, job.locale) }
    sent.push(deliverMail(deps, mail, context))
  }
  for (const to of phoneNumbersOf(account)) {
    const message = { ...waitingText(said, job.locale), method: "sms" as const, code: null }
    sent.push(deliverToPhone(deps, { id: `${claimed.id}.${to}`, to, ...message }, context))
  }
  for (const device of await deps.devices.listOf(account.userId))
    sent.push(tellOfWait(deps, device, job, applicationName))
  const failed = (await Promise.allSettled(sent)).find(({ status }) => status === "rejected")
  if (failed?.status === "rejected") throw failed.reason
}

/** Devices open nothing but their own page: the links that stop a wait are in the mail and the text. */
async function tellOfWait(
  deps: SendWaitingNotice,
  device: PushDevice,
  { locale }: Job & { type: "send-waiting-notice" },
  applicationName: string,
): Promise<void> {
  const spoken = device.locale ?? locale
  const told = await tellDevice(deps, device, {
    ...waitingPush(applicationName, spoken),
    path: AUTHENTICATOR_PATH,
    tag: "waiting",
    ttlMs: PUSH_TTL_MS,
  })
  if (told.kind === "failed" && !(told.error instanceof PushRefused)) throw told.error
}

/** Every number that is known to be the owner's, once. */
function phoneNumbersOf({
  phoneNumber,
  phoneVerified,
  enrolments,
}: NonNullable<Awaited<ReturnType<AccountStore["find"]>>>): ReadonlySet<string> {
  const enrolled = enrolments.flatMap(({ type, isConfirmed, options }) =>
    type === "phone" && isConfirmed && typeof options.number === "string" ? [options.number] : [],
  )
  return new Set(phoneNumber !== null && phoneVerified ? [phoneNumber, ...enrolled] : enrolled)
}
