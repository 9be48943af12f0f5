import type { CacheRecord } from "../actions/cache.ts"
import type { Execution } from "../actions/outcome.ts"
import type { FactorType } from "../factors/factor.ts"
import type { LogEvent } from "../logs/log-event.ts"
import type { Ask } from "./ask.ts"
import type { FactorCounter } from "./factor-counter.ts"
import type { Closed, SeenRequest, TicketClosed } from "./reset.ts"

/** A key that takes the place of the password: found by its credential's digest, and sealed. */
export interface NewPasskey {
  id: string
  credentialDigest: string
  sealedKey: string
  /** When it was made. */
  signCount: number
}

/** Done inside the transaction that saves the reset, or not at all. */
export type Write =
  /** Sets the hash and `last_password_reset`, raises `securityVersion`, lifts login blocks. */
  | {
      type: "set-password-hash"
      userId: string
      /** Null: there is none from now on, and none matches. */
      passwordHash: string | null
      markEmailAsVerified: boolean
    }
  /** Ends every passkey of the account; `passkey` takes their place. */
  | { type: "replace-passkeys"; userId: string; passkey: NewPasskey | null }
  /** Sessions, and every token that hangs on them. */
  | { type: "revoke-sessions"; userId: string }
  | { type: "close-ticket"; ticketId: string; closed: TicketClosed }
  /** Every other open reset of the account, whichever ticket opened it. */
  | { type: "close-other-resets"; userId: string; exceptResetId: string; outcome: Closed }
  | { type: "save-factor-counter"; userId: string; factor: FactorType; counter: FactorCounter }
  | { type: "spend-step"; enrolmentId: string; step: number }
  /** The one that was spent is gone for good; `sealedSecret` is its successor. */
  | { type: "replace-secret"; enrolmentId: string; spentSecret: string; sealedSecret: string }
  | { type: "record-execution"; execution: Execution }
  | { type: "cache-set"; record: CacheRecord }
  | { type: "cache-delete"; key: string }
  | { type: "log"; event: LogEvent }

/** Queued by that same transaction and done after it, at least once. */
export type Job =
  /** Finds the account, makes its link or code, and sends it. */
  | {
      type: "start-reset"
      connectionId: string
      identifier: string
      clientId: string | null
      locale: string
      correlationId: string | null
      ip: string
      userAgent: string | null
      /** The browser that waits for a code. Absent: none does, and a link is mailed. */
      ask?: Pick<Ask, "id" | "by" | "proof" | "method"> & { digest: string; send: number }
    }
  /** Makes the code of a challenge and mails it. Nothing is sent when the challenge has moved on. */
  | { type: "send-code"; resetId: string; challenge: number; send: number }
  /** Tells the owner, on every channel there is, that a reset waits for time to pass. */
  | {
      type: "send-waiting-notice"
      userId: string
      clientId: string | null
      locale: string
      untilMs: number
      ip: string
    }
  /** Not before `dueAtMs`: sends the link that a wait leads to, unless its owner objected. */
  | {
      type: "finish-wait"
      dueAtMs: number
      userId: string
      connectionId: string
      clientId: string | null
      /** The account's, when the wait began: whoever objects raises it. */
      securityVersion: number
      locale: string
      correlationId: string | null
      ip: string
      userAgent: string | null
    }
  /** Tells the account's devices that a challenge waits for them. */
  | { type: "send-push"; resetId: string; challenge: number; send: number }
  /** Tells the owner that the password was changed, at the address it had before. */
  | {
      type: "send-password-changed"
      userId: string
      to: string
      clientId: string | null
      locale: string
      atMs: number
      ip: string
      /** What takes the place of the old password, where it is no new one. */
      credential?: "passkey"
    }
  /** Mails the link of an enrolment ticket. Its token is made from `seed` by this server's keys. */
  | { type: "send-enrolment-link"; ticketId: string; seed: string; to: string }
  /** Makes the code that confirms a number or an address, and sends it there. */
  | { type: "send-enrolment-code"; ticketId: string; setup: number; send: number }
  /** Tells the owner of a factor that came or went, at the address the account had then. */
  | {
      type: "send-factor-notice"
      userId: string
      to: string
      locale: string
      change: "added" | "removed"
      factor: FactorType
      atMs: number
      /** Null: an operator did it. */
      ip: string | null
    }
  /** Runs the Actions bound to `post-change-password`. */
  | {
      type: "run-post-change-password"
      userId: string
      connectionId: string
      correlationId: string | null
      request: Omit<SeenRequest, "query" | "body">
    }
