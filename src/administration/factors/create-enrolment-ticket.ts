import { enrolmentTicketDigest, enrolmentTicketUrl } from "../../enrolment/ticket-token.ts"
import { ENROLMENT_TICKET_TTL_MS } from "../../enrolment/limits.ts"
import type { EnrolmentTicket } from "../../enrolment/enrolment-ticket.ts"
import { ServiceError } from "../../errors/service-error.ts"
import { findEnroller } from "../../factors/enrollers.ts"
import type { FactorType } from "../../factors/factor.ts"
import type { Chance } from "../../lib/chance.ts"
import type { Clock } from "../../lib/clock.ts"
import type { AccountStore } from "../../ports/account-store.ts"
import type { EnrolmentTicketStore } from "../../ports/enrolment-ticket-store.ts"
import type { KeyRing } from "../../ports/key-ring.ts"
import type { TenantStore } from "../../ports/tenant-store.ts"

export interface CreateEnrolmentTicket {
  accounts: AccountStore
  enrolmentTickets: EnrolmentTicketStore
  tenants: TenantStore
  keys: KeyRing
  chance: Chance
  clock: Clock
  baseUrl: string
}

export interface EnrolmentTicketInput {
  userId: string
  /** Null: the person chooses. */
  factor: FactorType | null
  sendsMail: boolean
  /** Where the mail goes. Null: to the account's address. */
  email: string | null
  /** Null: the tenant's first language. */
  locale: string | null
  allowsMultiple: boolean
}

/**
 * A ticket to set up a factor, mailed if it is wished. Null: no such user.
 *
 * @throws {ServiceError} invalid_request: the factor is not enabled, nobody to mail to, a blocked user
 */
export async function createEnrolmentTicket(
  deps: CreateEnrolmentTicket,
  input: EnrolmentTicketInput,
): Promise<{ ticket: string; url: string } | null> {
  const account = await deps.accounts.find(input.userId)
  if (account === null) return null
  const { enabledFactors, enabledLocales } = await deps.tenants.getTenant()
  const { factor } = input
  if (factor !== null && (!enabledFactors.includes(factor) || findEnroller(factor) === null))
    throw new ServiceError("invalid_request", `The factor ${factor} is not enabled.`)
  const to = input.email ?? account.email
  if (input.sendsMail && to === null)
    throw new ServiceError("invalid_request", "The user has no e-mail address: give email.")
  const nowMs = deps.clock.nowMs()
  const ticket: EnrolmentTicket = {
    id: deps.chance.id("etk"),
    userId: account.userId,
    factor,
    allowsMultiple: input.allowsMultiple,
    locale: input.locale ?? enabledLocales[0] ?? "en",
    createdAtMs: nowMs,
    expiresAtMs: nowMs + ENROLMENT_TICKET_TTL_MS,
    browserDigest: null,
    state: { name: "choosing" },
    setups: 0,
  }
  const seed = deps.chance.token()
  const made = enrolmentTicketUrl(deps, seed)
  const isIssued = await deps.enrolmentTickets.issue(ticket, enrolmentTicketDigest(made.ticket), {
    jobs:
      input.sendsMail && to !== null
        ? [{ type: "send-enrolment-link", ticketId: ticket.id, seed, to }]
        : [],
    logs: [],
  })
  if (!isIssued) throw new ServiceError("invalid_request", "The user is blocked.")
  return made
}
