import type { PageErrorCode } from "../errors/catalogue.ts"
import type { EnrolRefusal, Shown } from "../factors/enroller.ts"
import type { FactorType, PhoneMethod } from "../factors/factor.ts"

/** What the browser proves with each request: both stand in its sealed cookie. */
export interface EnrolProof {
  /** As it stood in the link. */
  ticket: string
  /** Made for this browser. */
  secret: string
}

/** What a page may know of a ticket: where it stands, and whose it is, masked. */
export interface EnrolView {
  screen: EnrolScreen
  locale: string
  applicationName: string
  maskedAccount: string
}

/** The one page that a ticket is at, in this browser. */
export type EnrolScreen =
  /** The link was not opened here, or since then in another browser. */
  | { name: "opening" }
  | { name: "choosing"; types: readonly FactorType[] }
  | {
      name: "asking"
      type: FactorType
      /** Auth0's name of the screen. */
      screen: string
      asks: "phone" | "email"
      methods: readonly PhoneMethod[]
      canSwitch: boolean
    }
  | {
      name: "setting-up"
      type: FactorType
      screen: string
      /** Which setting-up a form is about. */
      setup: number
      shown: Shown
      canResend: boolean
      canSwitch: boolean
    }
  | { name: "enrolled" }
  | { name: "over"; code: PageErrorCode; atMs: number | null }

/** What came of a submitted form: where the ticket stands now, and what was refused. */
export interface EnrolStep {
  view: EnrolView
  refusal: EnrolStepRefusal | null
}

export type EnrolStepRefusal =
  | EnrolRefusal
  | "too-many-failures"
  | "too-many-sms"
  | "too-many-voice"
  | "too-many-email"
  | "authenticator-error"
