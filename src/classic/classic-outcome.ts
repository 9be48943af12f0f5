import type { ErrorCode } from "../errors/catalogue.ts"
import type { ClassicReturn } from "../recovery/peek-classic.ts"

/** How Classic's page ended, as the address that it leads to is told. */
export type ClassicOutcome = { ok: true } | { ok: false; code: ErrorCode }

// Auth0's own words ("Configure Redirect To"), in English always: programs compare them.
const CHANGED = "You can now login to the application with the new password."
const AGAIN = "The operation cannot be completed. Please try again."
const MESSAGES: Partial<Record<ErrorCode, string>> = {
  reset_link_used: "This URL can be used only once",
  reset_link_expired: "Access expired.",
  reset_expired: "Access expired.",
}

/** Ends after which a person is led away as after success: there is nothing left to do here. */
const LEADS_AWAY: ReadonlySet<ErrorCode> = new Set([
  "reset_link_used",
  "reset_link_expired",
  "reset_link_superseded",
  "reset_expired",
  "reset_denied",
  "reset_locked",
  "reset_closed",
  "account_changed",
])

export function leadsAway(code: ErrorCode): boolean {
  return LEADS_AWAY.has(code)
}

export function messageOf(outcome: ClassicOutcome): string {
  if (outcome.ok) return CHANGED
  return MESSAGES[outcome.code] ?? AGAIN
}

/** Where the browser goes: what it is told stands in the query, before the fragment (RFC 3986). */
export function returnUrl({ url, email }: ClassicReturn, outcome: ClassicOutcome): string {
  const target = new URL(url)
  const told = new URLSearchParams({
    success: String(outcome.ok),
    message: messageOf(outcome),
    ...(email !== null && { email }),
  })
  // Not by `searchParams`, which would write the operator's own query anew.
  target.search = target.search === "" ? `?${told}` : `${target.search}&${told}`
  return target.href
}
