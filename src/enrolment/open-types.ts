import { findEnroller, listEnrollers } from "../factors/enrollers.ts"
import type { FactorType } from "../factors/factor.ts"
import type { EnrolmentContext } from "./enrolment-decision.ts"

/** The factors that this ticket may set up now, in the order they are offered. */
export function openTypes(context: EnrolmentContext): readonly FactorType[] {
  return listEnrollers()
    .filter(({ answeredBy }) => answeredBy !== "tick")
    .map(({ type }) => type)
    .filter((type) => context.ticket.factor === null || context.ticket.factor === type)
    .filter((type) => isOpen(context, type))
}

/** Whether the account may have one more of this type. */
export function isOpen(
  { account, enabledFactors }: Pick<EnrolmentContext, "account" | "enabledFactors">,
  type: FactorType,
): boolean {
  const countMax = findEnroller(type)?.countMax ?? 0
  const count = account.enrolments.filter((enrolment) => enrolment.type === type).length
  return enabledFactors.includes(type) && count < countMax
}

/** Whether the ticket is for a first factor, and the account has one. */
export function isTaken({
  ticket,
  account,
}: Pick<EnrolmentContext, "ticket" | "account">): boolean {
  return !ticket.allowsMultiple && account.enrolments.some(({ isConfirmed }) => isConfirmed)
}

/** Whether a recovery code is made beside the first factor. */
export function wantsRecoveryCode(
  context: Pick<EnrolmentContext, "account" | "enabledFactors">,
): boolean {
  return isOpen(context, "recovery-code")
}
