import { decideEnrolment } from "../enrolment/decide-enrolment.ts"
import type { EnrolmentDecision, EnrolmentEvent } from "../enrolment/enrolment-decision.ts"
import type { EnrolmentTicket } from "../enrolment/enrolment-ticket.ts"
import { browserDigestOf, getEnrolmentTicket } from "./get-ticket.ts"
import { showEnrolling, type ShowEnrolling } from "./show-enrolling.ts"
import type { EnrolProof, EnrolStep, EnrolStepRefusal } from "./view.ts"

/** Puts an event of a browser to its ticket. Null: the account is gone. */
export async function changeTicket(
  { enrolmentTickets }: Pick<ShowEnrolling, "enrolmentTickets">,
  ticketId: string,
  proof: EnrolProof,
  event: EnrolmentEvent,
): Promise<EnrolmentDecision | null> {
  return enrolmentTickets.change(ticketId, (context) =>
    decideEnrolment(context, event, browserDigestOf(proof.secret)),
  )
}

export async function stepOf(
  deps: ShowEnrolling,
  proof: EnrolProof,
  refusal: EnrolStepRefusal | null,
): Promise<EnrolStep> {
  return { view: await showEnrolling(deps, proof), refusal }
}

/** "Try another method": back to the list of what can be set up. */
export async function askEnrolPicker(deps: ShowEnrolling, proof: EnrolProof): Promise<EnrolStep> {
  const { id } = await getEnrolmentTicket(deps.enrolmentTickets, proof.ticket)
  await changeTicket(deps, id, proof, { name: "picker-asked" })
  return stepOf(deps, proof, null)
}

/** Another code: one every half minute, a few in all. */
export async function resendEnrolCode(
  deps: ShowEnrolling,
  proof: EnrolProof,
  setup: number,
): Promise<EnrolStep> {
  const ticket = await getEnrolmentTicket(deps.enrolmentTickets, proof.ticket)
  const decision = await changeTicket(deps, ticket.id, proof, { name: "code-asked", setup })
  const isRefused =
    decision?.ok === false &&
    (decision.reason === "too-soon" || decision.reason === "too-many-codes")
  return stepOf(deps, proof, isRefused ? tooMany(ticket) : null)
}

function tooMany({ state }: EnrolmentTicket): EnrolStepRefusal {
  const channel = state.name === "setting-up" ? state.setup.sendsTo?.channel : undefined
  return `too-many-${channel ?? "email"}`
}
