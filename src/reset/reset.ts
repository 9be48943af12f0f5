import type { Handler } from "../actions/trigger.ts"
import type { PinnedAction } from "../actions/version.ts"
import type { ChallengeMethod, FactorType, PushVerdict, SentCode } from "../factors/factor.ts"
import type { ChallengeCommand } from "../factors/resolve-challenge.ts"
import type { FactorSelector } from "../factors/selector.ts"
import type { Prompt, Rendering, Submitted } from "../forms/prompt.ts"

/** May open resets of one account. Only the digest of its token is stored. */
export interface Ticket {
  id: string
  userId: string
  connectionId: string
  clientId: string | null
  /** The account's `securityVersion` when the ticket was made. */
  securityVersion: number
  createdAtMs: number
  /** At this millisecond the ticket has expired. */
  expiresAtMs: number
  markEmailAsVerified: boolean
  /** The channel that its owner was reached by: the first of `event.authentication.methods`. */
  proof: "email" | "phone_number"
  /** Its owner has waited, in place of a factor that is not set up. */
  hasWaited: boolean
  /** Classic only: where the browser goes when it is over. Null: a page says so. */
  resultUrl: string | null
  /** Classic only: whether that address is told the account's e-mail. */
  includeEmailInRedirect: boolean
  locale: string
  correlationId: string | null
  closed: TicketClosed | null
}

export interface TicketClosed {
  reason: "changed" | "denied" | "locked" | "superseded" | "waiting" | "cancelled"
  atMs: number
}

/** One browser on its way from an opened link to a new password. */
export interface Reset {
  id: string
  ticketId: string
  userId: string
  connectionId: string
  clientId: string | null
  securityVersion: number
  openedAtMs: number
  /** At this millisecond the reset has expired: an hour after opening, or with its ticket. */
  expiresAtMs: number
  locale: string
  uiLocales: readonly string[]
  correlationId: string | null
  /** The Action versions that were bound when the link was opened. Empty in Classic. */
  flow: readonly PinnedAction[]
  /** What was proved, in order: `event.authentication.methods`. */
  methods: readonly Method[]
  resultUrl: string | null
  /** The recovery code was used: its successor is shown until the person has noted it. */
  recoveryCodeToNote: string | null
  counts: Counts
  /** The request that the Actions of this run see: of the opening, or of the last resume. */
  request: SeenRequest
  state: ResetState
}

/** An element of `event.authentication.methods`; `type` only where `name` is `mfa`. */
export interface Method {
  name: "email" | "phone_number" | "mfa"
  type?: FactorType
  atMs: number
}

/** What limits look at. All of them only grow. */
export interface Counts {
  challengeCommands: number
  challenges: number
  redirects: number
  forms: number
  passwords: number
}

/** As `event.request` shows it. */
export interface SeenRequest {
  method: string
  ip: string
  hostname: string
  userAgent: string | null
  language: string | null
  query: Record<string, unknown>
  body: Record<string, unknown>
}

/** An impossible combination cannot be written. */
export type ResetState =
  /** The Action at `index` of the flow has to run. */
  | {
      name: "running"
      index: number
      handler: Handler
      spentMs: number
      run: Run | null
      /** What a form brought that was just filled in: until this Action has run. */
      submitted?: Submitted
    }
  /** The person has a challenge to pass; `queue` are further ones of the same Action. */
  | {
      name: "challenging"
      index: number
      challenge: Challenge
      queue: readonly ChallengeCommand[]
      afterwards: AfterChallenges
    }
  /** An Action sent the person away. */
  | { name: "redirected"; index: number; url: string }
  /** The person fills in a form that an Action asked for. */
  | { name: "prompting"; index: number; prompt: Prompt }
  /** Every check passed. */
  | { name: "choosing" }
  | { name: "closed"; outcome: Closed; atMs: number }

/** What follows when the challenges of an Action are passed. */
export type AfterChallenges =
  | { kind: "next" }
  | { kind: "redirect"; url: string }
  | { kind: "form"; rendering: Rendering }

/** Who runs the Action now. Only the holder of `id` may save its result. */
export interface Run {
  id: string
  leaseUntilMs: number
}

export interface Challenge {
  /** Counts the challenges of this reset from 1. */
  number: number
  /** In the order the Action named them. */
  offers: readonly FactorSelector[]
  /** Null while the person picks. */
  chosen: FactorType | null
  /** Answers so far, counted before they are looked at. */
  answers: number
  /** Codes asked for, and when last. */
  sends: number
  sentAtMs: number | null
  /** The factor that the last one was of. Absent where an older version of the server sent it. */
  sentFor?: FactorType
  /** Null until the job that mails it has made it. */
  code: SentCode | null
  /** How the factor is answered where it has several ways. Null: the person chooses, or it has one. */
  method: ChallengeMethod | null
  /** What a device said of the notification that was sent last. */
  push: PushVerdict | null
}

/** Why a reset is over. `reference` finds the line in the operator's log. */
export type Closed =
  /** `credential`: what took the place of the password, where it is no new one. */
  | { kind: "changed"; credential?: "passkey" }
  | { kind: "denied"; reason: string; reference: string }
  | { kind: "locked" }
  | { kind: "failed"; reference: string; why: FailedWhy }
  /** Another reset of the account was finished, or a newer link was made. */
  | { kind: "superseded"; by: SupersededBy }
  | { kind: "passwords-used-up" }
  /** No factor is set up: a person decides. `reference` is what they are told, and the log has. */
  | { kind: "handed-over"; reference: string }
  /** No factor is set up: time decides. A link that leads on is sent at `untilMs`. */
  | { kind: "waiting"; untilMs: number }

export type SupersededBy =
  | "changed"
  | "newer-link"
  | "reopened"
  | "denied"
  | "locked"
  /** Another browser began the wait. */
  | "waiting"
  /** Its owner said that it was not them. */
  | "cancelled"

export type FailedWhy =
  | "action"
  | "no-factor"
  | "too-many-challenges"
  | "too-many-redirects"
  /** The form that was asked for is not there, or leads nowhere. */
  | "no-form"
  | "too-many-forms"

export type StateName = ResetState["name"]
