import { refusalOfUrl, type UrlRule } from "../actions/command.ts"
import type { ServiceError } from "../errors/service-error.ts"
import { maskedEmail } from "../factors/email/email.ts"
import type { PasswordPolicy } from "../passwords/policy.ts"
import type { Account } from "../ports/account-store.ts"
import type { Tenant } from "../ports/tenant-store.ts"
import type { Ticket } from "../reset/reset.ts"
import { applicationOf } from "./application-name.ts"
import { getTicket, type LinkView, type PeekLink, refusalOfTicket } from "./peek-link.ts"

export interface PeekClassic extends PeekLink {
  urlRule: UrlRule
}

/** What Classic's page is made of. */
export interface ClassicView extends LinkView {
  /** Whole, as Auth0's page has it; null for an account without one. */
  email: string | null
  passwordPolicy: PasswordPolicy | null
  tenant: Tenant
  /** Where the browser goes when it is over. Null: a page says how it ended. */
  returnTo: ClassicReturn | null
  /** Why the link is dead, or null. */
  refusal: ServiceError | null
}

export interface ClassicReturn {
  url: string
  /** Null: it is not told. */
  email: string | null
}

/**
 * What Classic's page shows, and where it leads; of a dead link too, for its end may lead somewhere
 * as well. Looking changes nothing.
 *
 * @throws {ServiceError} invalid_reset_link
 */
export async function peekClassic(deps: PeekClassic, token: string): Promise<ClassicView> {
  const ticket = await getTicket(deps.resets, token)
  const [account, tenant, connection, application] = await Promise.all([
    deps.accounts.find(ticket.userId),
    deps.tenants.getTenant(),
    deps.tenants.findConnection(ticket.connectionId),
    applicationOf(deps.tenants, ticket.clientId),
  ])
  return {
    locale: ticket.locale,
    applicationName: application.name,
    application,
    maskedAccount: account === null ? "" : maskedEmail(account.email ?? account.userName),
    email: account?.email ?? null,
    passwordPolicy: connection?.passwordPolicy ?? null,
    tenant,
    returnTo: returnOf(ticket, account, deps.urlRule),
    refusal: refusalOfTicket(ticket, account, deps.clock.nowMs()),
  }
}

function returnOf(ticket: Ticket, account: Account | null, rule: UrlRule): ClassicReturn | null {
  const { resultUrl, includeEmailInRedirect } = ticket
  // It was looked at when it was set. What leads people away is looked at again where it does.
  if (resultUrl === null || refusalOfUrl(resultUrl, rule) !== null) return null
  return { url: resultUrl, email: includeEmailInRedirect ? (account?.email ?? null) : null }
}
