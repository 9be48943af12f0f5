import { enrolmentTicketUrl } from "../../enrolment/ticket-token.ts"
import { enrolmentLink } from "../../messages/enrolment-link.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { EnrolmentTicketStore } from "../../ports/enrolment-ticket-store.ts"
import type { ClaimedJob } from "../../ports/job-queue.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { Job } from "../../reset/effects.ts"
import { applicationNameOf } from "../application-name.ts"
import { notMeLink } from "../not-me-link.ts"
import { deliverMail, type DeliverMail } from "./deliver-mail.ts"

export interface SendEnrolmentLink extends DeliverMail {
  keys: KeyRing
  accounts: AccountStore
  enrolmentTickets: EnrolmentTicketStore
}

/** Mails the link of an enrolment ticket, unless it has died meanwhile. */
export async function sendEnrolmentLink(
  deps: SendEnrolmentLink,
  claimed: ClaimedJob,
  job: Job & { type: "send-enrolment-link" },
): Promise<void> {
  const ticket = await deps.enrolmentTickets.find(job.ticketId)
  const nowMs = deps.clock.nowMs()
  if (ticket === null || ticket.state.name === "closed" || nowMs >= ticket.expiresAtMs) return
  const account = await deps.accounts.find(ticket.userId)
  if (account === null || account.isBlocked) return
  const message = enrolmentLink(
    {
      applicationName: await applicationNameOf(deps.tenants, null),
      link: enrolmentTicketUrl(deps, job.seed).url,
      notMeUrl: notMeLink(deps, ticket.userId, ticket.locale),
      lifetimeMs: ticket.expiresAtMs - ticket.createdAtMs,
    },
    ticket.locale,
  )
  await deliverMail(
    deps,
    { id: claimed.id, to: job.to, ...message },
    {
      messageType: "enrollment_email",
      account,
      clientId: null,
      ip: "",
      userAgent: null,
      attempt: claimed.attempt,
    },
  )
}
