import type { PageErrorCode } from "../errors/catalogue.ts"
import type { ChallengeMethod, FactorRefusal, FactorType } from "../factors/factor.ts"
import type { KeyCreation } from "../factors/webauthn/key-creation.ts"
import type { KeyRequest } from "../factors/webauthn/key-request.ts"
import type { Application } from "./application-name.ts"
import type { FieldError, Posted } from "../forms/check-answers.ts"
import type { StepView } from "../forms/step-view.ts"
import type { RuleResult } from "../passwords/policy.ts"

/** What the browser proves with each request: both parts of its reset cookie. */
export interface BrowserProof {
  /** Names the reset, in the address of every page. Worth nothing alone. */
  state: string
  /** Only ever in the cookie. */
  secret: string
}

/** What a page may know of a reset: where it stands, and whose it is, masked. */
export interface ResetView {
  resetId: string
  screen: Screen
  locale: string
  /** Name of the application, or of the tenant where none is known. */
  applicationName: string
  application: Application
  maskedAccount: string
  support: { email: string | null; url: string | null }
  /** Where another link can be asked for, or null where self-service is switched off. */
  askAt: AskAt | null
}

/** The page that mails links: of a connection, for an application. */
export interface AskAt {
  connection: string
  clientId: string | null
}

/** The one page that a reset is at. */
export type Screen =
  /** An Action runs. `isStuck`: its runner has gone silent, and the person may have it run again. */
  | { name: "running"; isStuck: boolean }
  | { name: "picker"; offers: readonly Offer[] }
  | {
      name: "challenge"
      offer: Offer
      /** How it is answered. Null: the person chooses among `otherMethods`, or there is one way. */
      method: ChallengeMethod | null
      otherMethods: readonly ChallengeMethod[]
      canSwitch: boolean
      canResend: boolean
      /** What a key is asked for, where one answers. */
      key?: KeyRequest
      /** Of a notification. Null: the challenge is none. */
      push: PushShown | null
    }
  /** The recovery code was used: this is its successor, to be noted. */
  | { name: "recovery-code"; code: string }
  /** `url` carries the `state` that brings the person back. */
  | { name: "redirected"; url: string }
  | { name: "form"; view: StepView }
  /** `passkey`: what a browser makes one of, where it may take the place of a password. */
  | { name: "choosing"; rules: readonly RuleResult[]; passkey?: KeyCreation }
  /** `isPasskey`: one took the place of the password. */
  | { name: "changed"; atMs: number; resultUrl: string | null; isPasskey?: boolean }
  | Over

/** The end, and why: `reset-password-error`. */
export interface Over {
  name: "over"
  code: PageErrorCode
  /** The deny reason of an Action, for the person to read. Untrusted text. */
  reason: string | null
  /** Finds the line in the operator's log. */
  reference: string | null
  /** When it ended, or null where that is not known. */
  atMs: number | null
  /** When it goes on by itself. */
  untilMs: number | null
}

/** Where a notification stands. `unsent`: nothing has been sent for longer than that takes. */
export type PushShown =
  | { is: "preparing" | "unsent" | "expired" | "approved" | "rejected" }
  | { is: "waiting"; number: string }

export interface Offer {
  type: FactorType
  maskedDestination: string | null
}

/** What came of a submitted form: where the reset stands now, and what was refused. */
export interface Step {
  view: ResetView
  refusal: Refusal | null
}

/** Auth0's error keys of the screens (runtime contract, sections 1.6 and 5.3). */
export interface Refusal {
  key:
    | FactorRefusal
    | "too-many-failures"
    | "too-many-email"
    | "too-many-sms"
    | "too-many-voice"
    | "too-many-push"
    | "no-confirmation"
    | "transaction-not-found"
    | "authenticator-error"
    | "form-not-valid"
    | "no-password-reset"
    | "no-re-enter-password"
    | "password-mismatch"
    | "password-policy-not-met"
    | "password-too-long"
    | "passkey-enrollment-error"
    /** The step was done meanwhile, in another tab or by a double click. */
    | "already-done"
  /** For `password-policy-not-met`: every rule with its result. */
  rules: readonly RuleResult[]
  /** For `form-not-valid`. */
  form?: FormRefusal
}

/** What was wrong with a step of a form, by field, and what was typed. */
export interface FormRefusal {
  step: string
  errors: Readonly<Record<string, FieldError>>
  posted: Posted
}
