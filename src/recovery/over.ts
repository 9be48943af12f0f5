import type { PageErrorCode } from "../errors/catalogue.ts"
import { unreachable } from "../lib/assert.ts"
import type { FoundReset } from "../ports/reset-store.ts"
import type { ResetAccount } from "../reset/decision.ts"
import type { Closed, TicketClosed } from "../reset/reset.ts"
import type { Over } from "./view.ts"

/**
 * Why a reset can go no further, or null when it can. The order is `decide`'s: what the page says
 * is what a submitted form would be told.
 */
export function overOf(
  { reset, ticket }: FoundReset,
  account: ResetAccount | null,
  nowMs: number,
): Over | null {
  const { state } = reset
  if (state.name === "closed") return overOfClosed(state.outcome, state.atMs)
  if (nowMs >= reset.expiresAtMs) return over("reset_expired", reset.expiresAtMs)
  if (ticket.closed !== null) return over(TICKET_CODES[ticket.closed.reason], ticket.closed.atMs)
  const isSame =
    account !== null &&
    !account.isBlocked &&
    account.securityVersion === reset.securityVersion &&
    account.connectionId === reset.connectionId
  return isSame ? null : over("account_changed", null)
}

const TICKET_CODES: Record<TicketClosed["reason"], PageErrorCode> = {
  changed: "reset_link_used",
  denied: "reset_denied",
  locked: "reset_locked",
  superseded: "reset_link_superseded",
  waiting: "reset_waiting",
  cancelled: "reset_cancelled",
}

const SUPERSEDED_CODES: Record<(Closed & { kind: "superseded" })["by"], PageErrorCode> = {
  changed: "reset_link_used",
  denied: "reset_denied",
  locked: "reset_locked",
  "newer-link": "reset_link_superseded",
  reopened: "reset_closed",
  waiting: "reset_waiting",
  cancelled: "reset_cancelled",
}

function overOfClosed(outcome: Closed, atMs: number): Over {
  switch (outcome.kind) {
    case "changed":
      return over("reset_link_used", atMs)
    case "denied":
      return { ...over("reset_denied", atMs), reason: outcome.reason, reference: outcome.reference }
    case "locked":
      return over("reset_locked", atMs)
    case "failed":
      return { ...over("reset_failed", atMs), reference: outcome.reference }
    case "superseded":
      return over(SUPERSEDED_CODES[outcome.by], atMs)
    case "handed-over":
      return { ...over("reset_handed_over", atMs), reference: outcome.reference }
    case "waiting":
      return { ...over("reset_waiting", atMs), untilMs: outcome.untilMs }
    case "passwords-used-up":
      return over("reset_closed", atMs)
    default:
      return unreachable(outcome)
  }
}

function over(code: PageErrorCode, atMs: number | null): Over {
  return { name: "over", code, reason: null, reference: null, atMs, untilMs: null }
}
