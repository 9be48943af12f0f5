import type { FactorAccount, FactorType, PhoneMethod } from "../factors/factor.ts"
import type { LogEvent, LogType } from "../logs/log-event.ts"
import type { Job, Write } from "./effects.ts"
import type { FactorCounter } from "./factor-counter.ts"
import type { Reset, Ticket } from "./reset.ts"
import type { ResetPolicy } from "./reset-policy.ts"

/** What a decision may look at: all of it read under the account's lock. */
export interface ResetContext {
  reset: Reset
  ticket: Ticket
  account: ResetAccount
  /** Factors the tenant has enabled. */
  enabledFactors: readonly FactorType[]
  /** How codes may go to phones. */
  phoneMethods: readonly PhoneMethod[]
  policy: ResetPolicy
  nowMs: number
}

export interface ResetAccount extends FactorAccount {
  isBlocked: boolean
  /** Raised whenever the password, the address or a factor is changed by any path. */
  securityVersion: number
  /** The connection it belongs to now. */
  connectionId: string
  /** Its e-mail or user name, for the log. */
  userName: string
  connectionName: string
  counters: Partial<Record<FactorType, FactorCounter>>
}

export type Decision =
  | { ok: true; reset: Reset; writes: readonly Write[]; jobs: readonly Job[] }
  | { ok: false; reason: Refused }

export type Refused =
  /** The reset is over: its state says why. */
  | "closed"
  | "expired"
  /** Its ticket is over: superseded, used in another browser. */
  | "ticket-closed"
  | "account-changed"
  /** Not from this state: a page that was left behind, a step that was skipped. */
  | "out-of-order"
  /** Another run of the same Action is under way, or has taken over. */
  | "not-the-runner"
  /** This factor is not offered, or the challenge has moved on. */
  | "not-offered"
  /** No answer is left. */
  | "locked"
  | "too-soon"
  | "too-many-codes"
  /** What the answer spends was spent meanwhile: a TOTP step, a signature count, a recovery code. */
  | "spent"

export function no(reason: Refused): Decision {
  return { ok: false, reason }
}

export function yes(
  reset: Reset,
  writes: readonly Write[] = [],
  jobs: readonly Job[] = [],
): Decision {
  return { ok: true, reset, writes, jobs }
}

/** A log event about this reset, ready to be written. */
export function logOf(
  { reset, account, nowMs }: ResetContext,
  type: LogType,
  description: string,
  details: LogEvent["details"] = {},
): Write {
  return {
    type: "log",
    event: {
      type,
      description,
      atMs: nowMs,
      userId: reset.userId,
      userName: account.userName,
      connection: account.connectionName,
      clientId: reset.clientId,
      ip: reset.request.ip,
      userAgent: reset.request.userAgent,
      details: { reset_id: reset.id, ...details },
    },
  }
}
