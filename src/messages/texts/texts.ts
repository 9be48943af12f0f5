import type { Translated } from "../../lib/translated.ts"

/** Every word of every message, in one language. */
export interface MessageTexts {
  resetLink: {
    subject(name: string): string
    asked(name: string): string
    label: string
    lifetime(length: string): string
    from(ip: string): string
    notYou: string
  }
  code: {
    subject(name: string): string
    asked(name: string): string
    lifetime(length: string): string
    from(ip: string): string
    notYou: string
  }
  /** A code in place of a link; `beside` stands below one. */
  resetCode: {
    asked(name: string): string
    beside(length: string): string
    notYou: string
  }
  passwordChanged: {
    subject(name: string): string
    changed(name: string, moment: string): string
    from(ip: string): string
    you: string
    notYou(name: string): string
    support(address: string): string
  }
  /** In place of "the password was changed". */
  passkeyMade: {
    subject(name: string): string
    made(name: string, moment: string): string
    from(ip: string): string
  }
  /** Auth0 has no such message: a reset waits in place of a factor that is not set up. */
  waiting: {
    subject(name: string): string
    asked(name: string, moment: string): string
    from(ip: string): string
    notYou: string
    /** As a text message, with the address that stops it. */
    text(name: string, moment: string, url: string): string
    /** The wait is over: where it goes on, for who has no address for mail. */
    over(name: string, url: string): string
  }
  /** What stops everything that goes on with an account; in every mail. */
  notMe: string
  /** Said by a voice: the digits stand apart. */
  voiceCode(digits: string, name: string): string
  enrolmentLink: {
    subject(name: string): string
    asked(name: string): string
    label: string
    lifetime(length: string): string
    notYou: string
  }
  enrolmentCode: {
    subject(name: string): string
    asked(name: string): string
    lifetime(length: string): string
    notYou: string
  }
  factorNotice: {
    subjectAdded(name: string): string
    subjectRemoved(name: string): string
    added(factor: string, name: string, moment: string): string
    removed(factor: string, name: string, moment: string): string
    from(ip: string): string
    byOperator: string
    you: string
    notYou(name: string): string
    support(address: string): string
    factors: Record<NoticeFactor, string>
  }
  /** As `textCode`, for a number that is being set up. */
  voiceEnrolmentCode(digits: string, name: string): string
  textEnrolmentCode(code: string, name: string, length: string): string
  /** The code comes first: so phones offer to fill it in. */
  textCode(code: string, name: string, length: string): string
  /** On locked screens. */
  pushRequest: { title: string; body(name: string): string }
}

/** Factors by the names of `event.user.enrolledFactors`, and what can stand beside them. */
export type NoticeFactor =
  | "otp"
  | "email"
  | "phone"
  | "push-notification"
  | "webauthn-roaming"
  | "webauthn-platform"
  | "recovery-code"

/** A language other than English. What it lacks is read in English. */
export type TranslatedMessageTexts = Translated<MessageTexts>
