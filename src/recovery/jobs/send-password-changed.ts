import { passwordChanged } from "../../messages/password-changed.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { Job } from "../../reset/effects.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"

export interface SendPasswordChanged extends DeliverMail {
  keys: KeyRing
  accounts: AccountStore
}

/** Tells the owner, at the address the account had when the password was changed. */
export async function sendPasswordChanged(
  deps: SendPasswordChanged,
  claimed: ClaimedJob,
  job: Job & { type: "send-password-changed" },
): Promise<void> {
  const account = await deps.accounts.find(job.userId)
  const tenant = await deps.tenants.getTenant()
  const message = passwordChanged(
    {
      applicationName: await applicationNameOf(deps.tenants, job.clientId),
      atMs: job.atMs,
      ip: job.ip,
      isPasskey: job.credential === "passkey",
      notMeUrl: notMeLink(deps, job.userId, job.locale),
      supportEmail: tenant.supportEmail,
    },
    job.locale,
  )
  const mail = { id: claimed.id, to: job.to, ...message }
  // Who deletes the account right after must not keep its owner from hearing of it.
  if (account === null) return deps.mailer.send(mail)
  await deliverMail(deps, mail, {
    messageType: "password_changed",
    account,
    clientId: job.clientId,
    ip: job.ip,
    userAgent: null,
    attempt: claimed.attempt,
  })
}
