import type { EnrolmentContext, EnrolmentDecision } from "../enrolment/enrolment-decision.ts"
import type { EnrolmentTicket } from "../enrolment/enrolment-ticket.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { Job } from "../reset/effects.ts"

/** Tickets to set up a factor. As with resets, there is one door: `change`. */
export interface EnrolmentTicketStore {
  /** False when the account is gone or blocked: nothing is made then. */
  issue(
    ticket: EnrolmentTicket,
    tokenDigest: string,
    effects: { jobs: readonly Job[]; logs: readonly LogEvent[] },
  ): Promise<boolean>

  /** Null: no such ticket. */
  findByToken(tokenDigest: string): Promise<EnrolmentTicket | null>
  find(id: string): Promise<EnrolmentTicket | null>
  /** The ticket with which this enrolment is being set up right now: how a device finds it. */
  findBySetup(enrolmentId: string): Promise<EnrolmentTicket | null>

  /**
   * Loads a ticket under its account's lock, asks `decide`, and saves its answer with its writes,
   * jobs and log events in one transaction. `decide` must be pure: it may be asked again.
   *
   * @returns Null when there is no such ticket. Refused as `already-enrolled`, and nothing saved, when
   *   another enrolment has the same unique digest.
   */
  change(
    id: string,
    decide: (context: EnrolmentContext) => EnrolmentDecision,
  ): Promise<EnrolmentDecision | null>

  /** What `change` would show `decide` now. Null: no such ticket, or no such account. */
  look(id: string): Promise<EnrolmentContext | null>

  /** Deletes up to `limit` tickets that expired before `beforeMs`. Safe to repeat. */
  deleteExpired(beforeMs: number, limit: number): Promise<number>
}
