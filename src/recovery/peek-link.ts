import { ServiceError } from "../errors/service-error.ts"
import { maskedEmail } from "../factors/email/email.ts"
import type { Clock } from "../lib/clock.ts"
import { tokenDigest } from "../lib/digest.ts"
import type { Account, AccountStore } from "../ports/account-store.ts"
import type { ResetStore } from "../ports/reset-store.ts"
import type { TenantStore } from "../ports/tenant-store.ts"
import type { Ticket } from "../reset/reset.ts"
import { type Application, applicationOf } from "./application-name.ts"
import { linkRefusal } from "./link-refusal.ts"

export interface PeekLink {
  resets: ResetStore
  accounts: AccountStore
  tenants: TenantStore
  clock: Clock
}

export interface LinkView {
  locale: string
  applicationName: string
  application: Application
  maskedAccount: string
}

/**
 * What the page with the one button shows. Looking changes nothing: a mail scanner may look at every
 * link.
 *
 * @throws {ServiceError} invalid_reset_link, or why the link is dead
 */
export async function peekLink(deps: PeekLink, token: string): Promise<LinkView> {
  const ticket = await getTicket(deps.resets, token)
  const account = await deps.accounts.find(ticket.userId)
  const refusal = refusalOfTicket(ticket, account, deps.clock.nowMs())
  if (refusal !== null || account === null) throw refusal
  const application = await applicationOf(deps.tenants, ticket.clientId)
  return {
    locale: ticket.locale,
    applicationName: application.name,
    application,
    maskedAccount: maskedEmail(account.email ?? account.userName),
  }
}

/** Why a ticket opens nothing any more, as far as a look can tell, or null. */
export function refusalOfTicket(
  { closed, expiresAtMs }: Ticket,
  account: Account | null,
  nowMs: number,
): ServiceError | null {
  if (closed !== null)
    return linkRefusal(closed.reason === "changed" ? "used" : closed.reason, closed.atMs)
  if (nowMs >= expiresAtMs) return linkRefusal("expired", expiresAtMs)
  return account === null ? linkRefusal("account-changed", null) : null
}

/** @throws {ServiceError} invalid_reset_link */
export async function getTicket(resets: ResetStore, token: string): Promise<Ticket> {
  const ticket = await resets.findTicket(tokenDigest("ticket", token))
  if (ticket === null) throw new ServiceError("invalid_reset_link")
  return ticket
}
