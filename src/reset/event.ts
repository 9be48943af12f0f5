import type { FactorType, SentCode } from "../factors/factor.ts"
import type { Execution } from "../actions/outcome.ts"
import type { SeenRequest } from "./reset.ts"

/**
 * Everything that can happen to an open reset. Chance is handed in, never taken. A `request` becomes
 * the reset's: Actions that follow see it as `event.request`, and the log names its address.
 */
export type ResetEvent =
  /** A node takes the waiting Action to run it. */
  | { name: "run-claimed"; runId: string }
  /** It still runs. */
  | { name: "run-renewed"; runId: string }
  /** Its Action could not be run for want of a process: nothing has happened. */
  | { name: "run-released"; runId: string }
  | { name: "action-finished"; runId: string; execution: Execution }
  | { name: "factor-chosen"; factor: FactorType }
  | { name: "picker-asked" }
  | { name: "code-asked" }
  /** The job that mails a code has made it. */
  | { name: "code-made"; challenge: number; send: number; code: SentCode }
  | { name: "answer-tried"; challenge: number; factor: FactorType; request: SeenRequest }
  | {
      name: "answer-passed"
      challenge: number
      factor: FactorType
      spend: Spend | null
      request: SeenRequest
    }
  | { name: "answer-failed"; challenge: number; factor: FactorType; request: SeenRequest }
  | { name: "user-returned"; request: SeenRequest }
  | { name: "password-refused" }
  | { name: "password-chosen"; passwordHash: string; request: SeenRequest }
  | { name: "reopened" }

export interface Spend {
  enrolmentId: string
  step: number
}

export type EventName = ResetEvent["name"]
