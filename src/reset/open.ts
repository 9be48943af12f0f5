import type { PinnedAction } from "../actions/version.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { ResetAccount } from "./decision.ts"
import { OPEN_RESETS_MAX, RESET_TTL_MS } from "./limits.ts"
import type { Reset, SeenRequest, Ticket } from "./reset.ts"

/** What opening a link looks at, read under the account's lock. */
export interface OpenContext {
  ticket: Ticket
  account: ResetAccount
  /** Resets of this ticket that are neither closed nor expired. */
  openResets: number
  nowMs: number
}

export interface OpenRequest {
  resetId: string
  flow: readonly PinnedAction[]
  uiLocales: readonly string[]
  locale: string
  request: SeenRequest
}

export type OpenDecision =
  | { ok: true; reset: Reset }
  | { ok: false; reason: OpenRefused; log: LogEvent | null }

export type OpenRefused =
  | "expired"
  | "used"
  | "superseded"
  | "denied"
  | "locked"
  | "waiting"
  | "cancelled"
  | "account-changed"
  | "open-elsewhere"

/**
 * Opens a link in a browser. It consumes nothing: only a changed password, a deny, a locked factor,
 * a newer ticket or time spends a ticket.
 */
export function open(
  context: OpenContext,
  { resetId, flow, ...request }: OpenRequest,
): OpenDecision {
  const { ticket, account, nowMs } = context
  const reason = refusalOf(context)
  if (reason !== null)
    return { ok: false, reason, log: refusedLog(context, request.request, reason) }
  return {
    ok: true,
    reset: {
      id: resetId,
      ticketId: ticket.id,
      userId: ticket.userId,
      connectionId: ticket.connectionId,
      clientId: ticket.clientId,
      securityVersion: account.securityVersion,
      openedAtMs: nowMs,
      expiresAtMs: Math.min(nowMs + RESET_TTL_MS, ticket.expiresAtMs),
      correlationId: ticket.correlationId,
      flow,
      ...request,
      methods: [{ name: ticket.proof, atMs: nowMs }],
      resultUrl: null,
      recoveryCodeToNote: null,
      counts: { challengeCommands: 0, challenges: 0, redirects: 0, forms: 0, passwords: 0 },
      state:
        flow.length === 0
          ? { name: "choosing" }
          : { name: "running", index: 0, handler: "execute", spentMs: 0, run: null },
    },
  }
}

function refusalOf({ ticket, account, openResets, nowMs }: OpenContext): OpenRefused | null {
  if (ticket.closed !== null)
    return ticket.closed.reason === "changed" ? "used" : ticket.closed.reason
  if (nowMs >= ticket.expiresAtMs) return "expired"
  if (
    account.isBlocked ||
    account.securityVersion !== ticket.securityVersion ||
    account.connectionId !== ticket.connectionId
  )
    return "account-changed"
  return openResets >= OPEN_RESETS_MAX ? "open-elsewhere" : null
}

function refusedLog(
  { ticket, account, nowMs }: OpenContext,
  request: SeenRequest,
  reason: OpenRefused,
): LogEvent {
  return {
    type: "fcp",
    description: `A reset link was refused: ${reason}`,
    atMs: nowMs,
    userId: ticket.userId,
    userName: account.userName,
    connection: account.connectionName,
    clientId: ticket.clientId,
    ip: request.ip,
    userAgent: request.userAgent,
    details: { ticket_id: ticket.id, reason },
  }
}
