import type { FactorType, SentCode } from "../factors/factor.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { ResetAccount } from "../reset/decision.ts"
import type { Job } from "../reset/effects.ts"
import type { EnrolmentTicket, SetupDraft } from "./enrolment-ticket.ts"
import type { EnrolmentWrite, NewEnrolment } from "./enrolment-write.ts"

/** What is read under the account's lock. */
export interface EnrolmentContext {
  ticket: EnrolmentTicket
  account: ResetAccount & { securityVersion: number }
  /** Enabled for the tenant, and possible here. */
  enabledFactors: readonly FactorType[]
  nowMs: number
}

/** Where a request came from. */
export interface Seen {
  ip: string
  userAgent: string | null
}

/** What happens to a ticket. `setup` names the setting-up that is meant, so that no answer hits another. */
export type EnrolmentEvent =
  | { name: "opened"; browserDigest: string }
  | { name: "type-chosen"; type: FactorType }
  | { name: "picker-asked" }
  | { name: "begun"; draft: SetupDraft; seen: Seen }
  | { name: "code-asked"; setup: number }
  | { name: "code-made"; setup: number; send: number; code: SentCode }
  | { name: "device-answered"; setup: number; sealedSecret: string }
  | { name: "answer-tried"; setup: number }
  | { name: "answer-failed"; setup: number }
  | {
      name: "answer-passed"
      setup: number
      enrolment: NewEnrolment
      /** Begun where the account has none yet and may have one. */
      recovery: SetupDraft
      seen: Seen
    }

export type EnrolmentRefused =
  | "closed"
  | "expired"
  /** The account is blocked, or has a factor that the ticket is not for. */
  | "account-blocked"
  | "already-enrolled"
  | "too-many"
  | "not-offered"
  | "out-of-order"
  | "too-soon"
  | "too-many-codes"
  | "locked"

export type EnrolmentDecision =
  | {
      ok: true
      ticket: EnrolmentTicket
      writes: readonly EnrolmentWrite[]
      jobs: readonly Job[]
      logs: readonly LogEvent[]
    }
  | { ok: false; reason: EnrolmentRefused }
