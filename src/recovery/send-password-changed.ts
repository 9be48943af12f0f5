import { passwordChanged } from "../messages/password-changed.ts"
import type { ClaimedJob } from "../ports/job-queue.ts"
import type { Mailer } from "../ports/mailer.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import type { Job } from "../reset/effects.ts"
import { applicationNameOf } from "./application-name.ts"

/** Tells the owner, at the address the account had when the password was changed. */
export async function sendPasswordChanged(
  deps: { tenants: TenantStore; mailer: Mailer },
  claimed: ClaimedJob,
  job: Job & { type: "send-password-changed" },
): Promise<void> {
  const tenant = await deps.tenants.getTenant()
  const message = passwordChanged(
    {
      applicationName: await applicationNameOf(deps.tenants, job.clientId),
      atMs: job.atMs,
      ip: job.ip,
      supportEmail: tenant.supportEmail,
    },
    job.locale,
  )
  await deps.mailer.send({ id: claimed.id, to: job.to, ...message })
}
