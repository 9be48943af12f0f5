import { factorNotice } from "../../messages/factor-notice.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { Job } from "../../reset/effects.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"

export interface SendFactorNotice extends DeliverMail {
  keys: KeyRing
  accounts: AccountStore
}

/** Tells the owner that a factor came or went, at the address the account had then. */
export async function sendFactorNotice(
  deps: SendFactorNotice,
  claimed: ClaimedJob,
  job: Job & { type: "send-factor-notice" },
): Promise<void> {
  const account = await deps.accounts.find(job.userId)
  const tenant = await deps.tenants.getTenant()
  const message = factorNotice(
    {
      applicationName: await applicationNameOf(deps.tenants, null),
      change: job.change,
      factor: job.factor,
      atMs: job.atMs,
      ip: job.ip,
      notMeUrl: notMeLink(deps, job.userId, job.locale),
      supportEmail: tenant.supportEmail,
    },
    job.locale,
  )
  const mail = { id: claimed.id, to: job.to, ...message }
  // Who deletes the account right after must not keep its owner from hearing of it.
  if (account === null) return deps.mailer.send(mail)
  await deliverMail(deps, mail, {
    messageType: "factor_changed",
    account,
    clientId: null,
    ip: job.ip ?? "",
    userAgent: null,
    attempt: claimed.attempt,
  })
}
