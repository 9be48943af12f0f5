import type { Chance } from "../lib/chance.ts"
import type {
  FactorAccount,
  FactorKeys,
  FactorRefusal,
  FactorSite,
  FactorType,
  PhoneMethod,
  SentCode,
} from "./factor.ts"

/** How a factor is set up, without any I/O: a factor that people set up by themselves has one. */
export interface Enroller {
  readonly type: FactorType
  /** Auth0's names of its screens: `/u/enroll/mfa-otp-enrollment-qr`. */
  readonly screens: readonly string[]
  /** The one of them for what is to be typed first, where something is. */
  readonly askScreen: string | null
  /** The one of them for what has begun. */
  screenOf(setup: OpenSetup): string
  /** What the person types before anything is made: the field's name and kind. Null: nothing. */
  readonly asks: "phone" | "email" | null
  /** What confirms that it works. */
  readonly answeredBy: "code" | "credential" | "device" | "tick"
  /** How many of the type an account may have. */
  readonly countMax: number
  /** What the page says of an answer that cannot be one, and of a wrong one. */
  readonly refusals: { malformed: EnrolRefusal; wrong: EnrolRefusal }
  /** Makes what is to be confirmed. Called outside of any transaction: chance may be used. */
  begin(input: BeginInput): Begun | { kind: "refused"; refusal: EnrolRefusal }
  /** What the page shows of it. Changes nothing; the same every time until the next answer. */
  show(setup: OpenSetup, context: EnrolContext): Shown | Promise<Shown>
  /** The answer in its canonical form, or null when it cannot be one: that is not counted. */
  parse(typed: string): string | null
  /** Checks an answer. The try was counted already. Never throws for what was sent. */
  finish(input: FinishInput): EnrolResult | Promise<EnrolResult>
  /**
   * Takes what a device says of itself, where a device answers. Null: the factor has none.
   * @returns The setup's secret from now on, or null when it is refused; nothing is changed then.
   */
  readonly takeDevice: ((input: DeviceInput) => Buffer | null) | null
}

/** What a factor may know while one of it is set up. */
export interface EnrolContext {
  account: FactorAccount
  keys: FactorKeys
  site: FactorSite
  /** Of the tenant, and how the account is called: what an authenticator shows of it. */
  issuer: string
  accountName: string
  /** Random texts of this very try, newest key first: what WebAuthn signs. */
  nonces: readonly string[]
  nowMs: number
}

export interface BeginInput extends EnrolContext {
  /** Of the enrolment to be. */
  enrolmentId: string
  /** What was typed, where the factor asks. */
  typed: string
  /** How a code is to come to a phone, as the person chose. */
  method: PhoneMethod | null
  /** What the tenant allows. */
  phoneMethods: readonly PhoneMethod[]
  chance: Chance
}

export interface Begun {
  kind: "begun"
  /** Sealed before it is stored. Null: there is none yet. */
  secret: Buffer | null
  /** As `Enrolment.options`: nothing secret. */
  options: Record<string, unknown>
  /** Where a code is sent now. */
  sendsTo: Destination | null
}

export interface Destination {
  channel: PhoneMethod | "email"
  /** E.164, or an address. */
  to: string
}

/** What was begun and is not confirmed, with its secret open. */
export interface OpenSetup {
  enrolmentId: string
  secret: Buffer | null
  options: Record<string, unknown>
  sendsTo: Destination | null
  /** Null: none is sent yet. */
  code: SentCode | null
  /** A device has said what it is: `takeDevice` took it. */
  isDeviceKnown: boolean
  startedAtMs: number
}

/** What a page shows to be set up. */
export type Shown =
  /** `qr` is the text of a code to scan; `typed` is for those who cannot. */
  | { kind: "qr"; qr: string; typed: string | null }
  | { kind: "code-sent"; channel: Destination["channel"]; maskedDestination: string }
  /** Options of `navigator.credentials.create`, as JSON. */
  | { kind: "credential"; optionsJson: string }
  /** A device is to be shown `qr`, or `href` where the page is on that device. */
  | { kind: "device"; qr: string; href: string; isKnown: boolean; expiresAtMs: number }
  | { kind: "recovery-code"; code: string }

export interface FinishInput extends EnrolContext {
  /** As `parse` gave it. */
  answer: string
  setup: OpenSetup
}

export interface DeviceInput {
  setup: OpenSetup
  /** What the device sent, bounded and otherwise unread. */
  said: string
  nowMs: number
}

export type EnrolResult =
  | ({ kind: "enrolled" } & Enrolled)
  | { kind: "wrong" }
  /** No device has answered yet. */
  | { kind: "pending" }

/** A factor that works, ready to be kept. */
export interface Enrolled {
  secret: Buffer | null
  options: Record<string, unknown>
  /** What the confirming answer spent already. */
  lastStep: number | null
  /**
   * No two enrolments have the same: `webauthn ID` of a credential is nobody else's either. It is
   * stored as a digest. Null: nothing to tell it by.
   */
  uniqueKey: string | null
}

/** Auth0's error keys of the enrolment screens; `already-enrolled` and `setup-expired` are ours. */
export type EnrolRefusal =
  | FactorRefusal
  | "no-phone"
  | "invalid-phone-format"
  | "no-email"
  | "invalid-email-format"
  | "no-confirmation"
  | "already-enrolled"
  | "setup-expired"
  | "webauthn-enrollment-error"
  | "webauthn-platform-enrollment-error"
