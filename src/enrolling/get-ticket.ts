import { ServiceError } from "../errors/service-error.ts"
import type { EnrolmentTicket } from "../enrolment/enrolment-ticket.ts"
import { enrolmentTicketDigest } from "../enrolment/ticket-token.ts"
import { tokenDigest } from "../lib/digest.ts"
import type { EnrolmentTicketStore } from "../ports/enrolment-ticket-store.ts"

export function browserDigestOf(secret: string): string {
  return tokenDigest("enrolment-browser", secret)
}

/** @throws {ServiceError} invalid_enrolment_ticket */
export async function getEnrolmentTicket(
  enrolmentTickets: EnrolmentTicketStore,
  ticket: string,
): Promise<EnrolmentTicket> {
  const found = await enrolmentTickets.findByToken(enrolmentTicketDigest(ticket))
  if (found === null) throw new ServiceError("invalid_enrolment_ticket")
  return found
}
