import type { FactorType, SentCode } from "../factors/factor.ts"
import type { Execution } from "../actions/outcome.ts"
import type { SeenRequest } from "./reset.ts"

/** Everything that can happen to an open reset. Chance is handed in, never taken. */
export type ResetEvent =
  /** A node takes the waiting Action to run it. */
  | { name: "run-claimed"; runId: string }
  /** It still runs. */
  | { name: "run-renewed"; runId: string }
  | { name: "action-finished"; runId: string; execution: Execution }
  | { name: "factor-chosen"; factor: FactorType }
  | { name: "picker-asked" }
  | { name: "code-asked" }
  /** The job that mails a code has made it. */
  | { name: "code-made"; challenge: number; code: SentCode }
  | { name: "answer-tried"; challenge: number; factor: FactorType }
  | {
      name: "answer-passed"
      challenge: number
      factor: FactorType
      spend: Spend | null
      /** What the Actions after the challenge see (Auth0: a new `event.request` per resume). */
      request: SeenRequest
    }
  | { name: "answer-failed"; challenge: number; factor: FactorType }
  | { name: "user-returned"; request: SeenRequest }
  | { name: "password-refused" }
  | { name: "password-chosen"; passwordHash: string }
  | { name: "reopened" }

export interface Spend {
  enrolmentId: string
  step: number
}

export type EventName = ResetEvent["name"]
