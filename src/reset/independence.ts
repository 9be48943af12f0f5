import type { FactorType } from "../factors/factor.ts"
import type { ResetContext } from "./decision.ts"
import type { Ticket } from "./reset.ts"

/** The factor that proves nothing new after a ticket was opened: the same channel a second time. */
const SAME_CHANNEL: Record<Ticket["proof"], FactorType> = { email: "email", phone_number: "phone" }

/**
 * Whether `factor` proves the channel that the ticket came by once more. Whoever reads the mailbox
 * reads the link and the code alike (NIST SP 800-63B-4 section 2.2.1 wants two distinct factors).
 */
export function isSameChannel(ticket: Ticket, factor: FactorType): boolean {
  return SAME_CHANNEL[ticket.proof] === factor
}

/** Factors that may be challenged: the tenant's, without the ticket's own channel where it says so. */
export function challengeableFactors({
  enabledFactors,
  policy,
  ticket,
}: Pick<ResetContext, "enabledFactors" | "policy" | "ticket">): readonly FactorType[] {
  return policy.factorIndependence === "enforce"
    ? enabledFactors.filter((factor) => !isSameChannel(ticket, factor))
    : enabledFactors
}
