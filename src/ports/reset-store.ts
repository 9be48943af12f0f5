import type { LogEvent } from "../logs/log-event.ts"
import type { Decision, ResetContext } from "../reset/decision.ts"
import type { OpenContext, OpenDecision } from "../reset/open.ts"
import type { Reset, Ticket } from "../reset/reset.ts"

/** Tickets and resets. Nobody reads a reset, thinks, and writes it back later: see `change`. */
export interface ResetStore {
  /**
   * Makes a ticket and, in the same transaction, closes every older live ticket of the account
   * (`superseded`) with the resets they opened (`superseded` by `newer-link`).
   * Repeating it with the same digest changes nothing and answers the ticket as it is now.
   *
   * @returns Null when the account is gone, blocked, or its `securityVersion` is another.
   */
  issueTicket(
    ticket: Ticket,
    tokenDigest: string,
    logs: readonly LogEvent[],
  ): Promise<Ticket | null>

  /**
   * Ends all that goes on with an account, in one transaction: live tickets and open resets
   * (`cancelled`), and sessions; raises `securityVersion`, so that nothing that waits goes on. Safe to
   * repeat.
   */
  cancelAll(userId: string, logs: readonly LogEvent[]): Promise<void>

  /** Null: no such ticket. */
  findTicket(tokenDigest: string): Promise<Ticket | null>

  /**
   * Opens a ticket under its account's lock. A second open with the same `stateDigest` answers the
   * reset that the first one made, whatever has become of it, so that a double click, a reload or
   * a crash never opens twice.
   *
   * @returns Null when there is no such ticket.
   */
  open(
    ticketId: string,
    digests: { state: string; browser: string },
    decide: (context: OpenContext) => OpenDecision,
  ): Promise<OpenDecision | null>

  /** A reset with the digest its browser has to match. Null: no such reset. */
  findByState(stateDigest: string): Promise<FoundReset | null>
  /**
   * The reset that waits for this return from a redirect, or still runs the Action that it resumed:
   * a reload after a crash finds its way back. Null: none does.
   */
  findByReturn(returnDigest: string): Promise<FoundReset | null>
  find(id: string): Promise<FoundReset | null>
  /** The resets of an account that wait for a factor and have not expired. A handful at most. */
  listChallenging(userId: string, nowMs: number): Promise<readonly Reset[]>

  /**
   * The one door. Loads a reset under its account's lock, asks `decide`, and saves its answer with
   * its writes and jobs, all in one database transaction. `decide` is asked again when the
   * database wants a retry, so it must be pure.
   *
   * @param returnDigest Saved with a reset that becomes `redirected`, forgotten when the Action that
   *   redirected has finished: what `findByReturn` finds.
   * @returns The decision, or null if there is no such reset.
   */
  change(
    id: string,
    decide: (context: ResetContext) => Decision,
    returnDigest?: (reset: Reset) => string,
  ): Promise<Decision | null>

  /**
   * Deletes up to `limit` resets that expired before `beforeMs`, and tickets without resets.
   * @returns How many resets were deleted. Safe to repeat.
   */
  deleteExpired(beforeMs: number, limit: number): Promise<number>
}

export interface FoundReset {
  reset: Reset
  browserDigest: string
  ticket: Ticket
}
