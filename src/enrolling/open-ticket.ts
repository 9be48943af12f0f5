import type { PageErrorCode } from "../errors/catalogue.ts"
import { ServiceError } from "../errors/service-error.ts"
import type { EnrolmentRefused, Seen } from "../enrolment/enrolment-decision.ts"
import type { Bucket, RateLimiter } from "../ports/rate-limiter.ts"
import { type BeginSetup, chooseEnrolType } from "./begin-setup.ts"
import { changeTicket, stepOf } from "./change-ticket.ts"
import { browserDigestOf, getEnrolmentTicket } from "./get-ticket.ts"
import type { EnrolProof, EnrolStep } from "./view.ts"

/** Opened enrolment links of an account. Ours. */
const OPEN_BUCKET: Bucket = { name: "open-enrolment", size: 30, refillMs: 60_000 }

export interface OpenTicket extends BeginSetup {
  limiter: RateLimiter
}

const CODES: Partial<Record<EnrolmentRefused, PageErrorCode>> = {
  closed: "enrolment_ticket_used",
  expired: "enrolment_ticket_expired",
  "already-enrolled": "already_enrolled",
  "too-many": "too_many_enrolments",
}

/**
 * Opens a ticket in this browser. Where there is one factor to choose it is chosen. Safe to repeat: the
 * same proof finds what it had begun.
 *
 * @throws {ServiceError} invalid_enrolment_ticket, too_many_requests, or why the ticket does not open
 */
export async function openTicket(
  deps: OpenTicket,
  proof: EnrolProof,
  seen: Seen,
): Promise<EnrolStep> {
  const ticket = await getEnrolmentTicket(deps.enrolmentTickets, proof.ticket)
  const nowMs = (await deps.enrolmentTickets.look(ticket.id))?.nowMs
  if (nowMs === undefined) throw new ServiceError("invalid_enrolment_ticket")
  const rate = await deps.limiter.take(OPEN_BUCKET, ticket.userId, nowMs)
  if (!rate.allowed) throw new ServiceError("too_many_requests")
  const browserDigest = browserDigestOf(proof.secret)
  const decision = await changeTicket(deps, ticket.id, proof, { name: "opened", browserDigest })
  if (decision === null) throw new ServiceError("invalid_enrolment_ticket")
  if (!decision.ok) {
    // Used a moment ago by this very browser: its page says that it worked.
    if (ticket.browserDigest === browserDigest) return stepOf(deps, proof, null)
    throw new ServiceError(CODES[decision.reason] ?? "invalid_enrolment_ticket")
  }
  const step = await stepOf(deps, proof, null)
  const { screen } = step.view
  const [only, ...others] = screen.name === "choosing" ? screen.types : []
  if (only === undefined || others.length > 0) return step
  return chooseEnrolType(deps, proof, only, seen)
}
