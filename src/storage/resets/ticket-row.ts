import type { Ticket } from "../../reset/reset.ts"
import { toFlag } from "../json.ts"
import type { TicketRow } from "../schema.ts"

export function toTicketRow(ticket: Ticket, tokenDigest: string): TicketRow {
  return {
    id: ticket.id,
    token_digest: tokenDigest,
    user_id: ticket.userId,
    connection_id: ticket.connectionId,
    client_id: ticket.clientId,
    security_version: ticket.securityVersion,
    created_at_ms: ticket.createdAtMs,
    expires_at_ms: ticket.expiresAtMs,
    mark_email_as_verified: toFlag(ticket.markEmailAsVerified),
    proof: ticket.proof,
    has_waited: toFlag(ticket.hasWaited),
    result_url: ticket.resultUrl,
    include_email_in_redirect: toFlag(ticket.includeEmailInRedirect),
    locale: ticket.locale,
    correlation_id: ticket.correlationId,
    closed_reason: ticket.closed?.reason ?? null,
    closed_at_ms: ticket.closed?.atMs ?? null,
  }
}

export function toTicket(row: TicketRow): Ticket {
  return {
    id: row.id,
    userId: row.user_id,
    connectionId: row.connection_id,
    clientId: row.client_id,
    securityVersion: row.security_version,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
    markEmailAsVerified: row.mark_email_as_verified === 1,
    proof: row.proof,
    hasWaited: row.has_waited === 1,
    resultUrl: row.result_url,
    includeEmailInRedirect: row.include_email_in_redirect === 1,
    locale: row.locale,
    correlationId: row.correlation_id,
    closed:
      row.closed_reason === null || row.closed_at_ms === null
        ? null
        : { reason: row.closed_reason, atMs: row.closed_at_ms },
  }
}
