import type {
  ChallengeMethod,
  FactorType,
  PushVerdict,
  SentCode,
  Spend,
} from "../factors/factor.ts"
import type { Execution } from "../actions/outcome.ts"
import type { Posted } from "../forms/check-answers.ts"
import type { Form } from "../forms/form.ts"
import type { Rendering } from "../forms/prompt.ts"
import type { NewPasskey } from "./effects.ts"
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
  | {
      name: "action-finished"
      runId: string
      execution: Execution
      /** The form that it asked for, if it did and there is one. */
      form?: { form: Form; context: Rendering["context"] }
    }
  | { name: "factor-chosen"; factor: FactorType }
  /** Another way to answer the factor that is shown: a call in place of a text. Null: its own way. */
  | { name: "method-chosen"; method: ChallengeMethod | null }
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
      /** Takes the place of a secret that was spent, sealed. */
      replacement?: string
      request: SeenRequest
    }
  | { name: "answer-failed"; challenge: number; factor: FactorType; request: SeenRequest }
  /** A device answered a notification. The person's browser then goes on with it. */
  | { name: "push-answered"; challenge: number; send: number; verdict: PushVerdict }
  | { name: "recovery-code-noted" }
  | { name: "user-returned"; request: SeenRequest }
  | {
      name: "form-submitted"
      step: string
      posted: Posted
      /** The passwords among them, sealed, by field. */
      sealed: Readonly<Record<string, string>>
      request: SeenRequest
    }
  | { name: "form-stepped-back" }
  | { name: "password-refused" }
  | { name: "password-chosen"; passwordHash: string; request: SeenRequest }
  /** In place of a new password. */
  | { name: "passkey-made"; passkey: NewPasskey; request: SeenRequest }
  | { name: "reopened" }

export type EventName = ResetEvent["name"]
