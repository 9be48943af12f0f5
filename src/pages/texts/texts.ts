import type { EnrolStepRefusal } from "../../enrolling/view.ts"
import type { FactorType } from "../../factors/factor.ts"
import type { FieldErrorCode } from "../../forms/check-answers.ts"
import type { FailureCode } from "../../http/failure.ts"
import type { Translated } from "../../lib/translated.ts"
import type { IdentifierKind, IdentifierRefusal } from "../../reset/identifier.ts"
import type { Refusal } from "../../recovery/view.ts"

/** Every word that people read on pages, in one language. */
export interface Texts {
  locale: string
  dir: "ltr" | "rtl"
  title(page: string, application: string): string
  errorTitle(title: string): string
  support: { lead: string; email(address: string): string; page: string }
  continue: string
  account: string
  request: {
    title: string
    text: string
    label: string
    submit: string
    missing: string
    malformed: string
    /** In the middle of a list: the first letter is made a capital where it comes first. */
    names: Record<IdentifierKind, string>
    /** Where more than an e-mail address can be typed, or more than a link is sent. */
    any: string
    phoneHint: string
    refusals: Record<Exclude<IdentifierRefusal, "no-email" | "too-long">, string>
  }
  /** A code in place of a mailed link: the same for every identifier. */
  ask: {
    mailed: string
    mailedWithLink: string
    phoneTitle: string
    texted: string
    called: string
    lifetime: string
    resent: string
    locked: string
    otherNumber: string
    startOver: string
  }
  sent: {
    title: string
    text: string
    hint: string
    again: string
    sentAgain: string
    other: string
  }
  open: { title: string; text(application: string): string; submit: string; notYou: string }
  code: {
    label: string
    submit: string
    resend: string
    callAgain: string
    called: string
    resent: string
    other: string
    voice: { title: string; text: string; hint: string }
    phone: {
      title: string
      text: string
      sms: string
      voice: string
      toSms: string
      toVoice: string
    }
    recovery: { title: string; text: string; label: string }
    otp: { title: string; text: string }
    email: { title: string; text: string; hint: string }
    sms: { title: string; text: string; number: string; hint: string }
  }
  key: {
    roaming: { title: string; text: string; submit: string }
    platform: { title: string; text: string; submit: string }
    waiting: string
    without: string
  }
  push: {
    title: string
    text: string
    hint: string
    preparing: string
    unsent: string
    expired: string
    approved: string
    rejected: string
    resend: string
    resent: string
    enterCode: string
    codeText: string
    back: string
  }
  authenticator: {
    title: string
    needsScript: string
    nothing: string
    adding: { title: string; text: string; submit: string; cancel: string }
    request: {
      title: string
      text: string
      application: string
      account: string
      when: string
      where: string
      label: string
      missing: string
      approve: string
      reject: string
    }
    account: {
      waiting: string
      code: string
      left: string
      remove: string
      sure: string
      removeSure: string
      keep: string
    }
    notifications: { title: string; text: string; denied: string; none: string; submit: string }
    byLink: { title: string; label: string; submit: string }
    /** What came of what was done, by the name that the page's script has for it. */
    messages: {
      approved: string
      "wrong-number": string
      "not-me": string
      gone: string
      added: string
      waiting: string
      dead: string
      "bad-link": string
      removed: string
      unknown: string
      offline: string
      notified: string
      "not-notified": string
    }
  }
  newRecoveryCode: { title: string; text: string; confirm: string }
  form: {
    title: string
    optional: string
    yes: string
    no: string
    choose: string
    accept: string
    previous: string
    errors: Record<FieldErrorCode, (bound: number) => string>
  }
  picker: { title: string; text: string }
  factors: Record<FactorType, { name: string; hint: string }>
  running: { title: string; text: string; stuckTitle: string; stuck: string }
  away: { title: string; text: string; host: string; submit: string }
  back: { title: string; text: string }
  password: {
    title: string
    text(application: string): string
    label: string
    repeated: string
    submit: string
    rules: string
    kept: string
    broken: string
  }
  passkey: {
    /** On the password's page. */
    offer: string
    title: string
    text(application: string): string
    hint: string
    submit: string
    usePassword: string
    done: { title: string; text: string }
  }
  rules: Record<RuleCode, (format: readonly (string | number)[]) => string>
  /** For the operator's own page of Classic. */
  classic: { network: string; noScript: string }
  success: { title: string; text: string; close: string; submit: string }
  notMe: {
    title: string
    text: string
    submit: string
    doneTitle: string
    done: string
    next: string
    expired: string
  }
  /** Setting up a factor by a ticket. */
  enrol: {
    open: { title: string; text(application: string): string; notYou: string }
    choose: { title: string; text: string; none: string }
    hints: Record<FactorType, string>
    otp: { title: string; text: string; qr: string; typed: string; code: string }
    phone: {
      title: string
      text: string
      label: string
      ways: string
      sms: string
      voice: string
    }
    email: { title: string; text: string; label: string }
    sent: Record<"sms" | "voice" | "email", { title: string; text: string }>
    roaming: { title: string; text: string; submit: string }
    platform: { title: string; text: string; submit: string }
    device: {
      title: string
      text: string
      qr: string
      here: string
      waiting: string
      restart: string
      knownTitle: string
      known: string
    }
    recovery: { title: string; text: string; confirm: string }
    done: { title: string; text: string }
  }
  refusals: Record<Refusal["key"] | EnrolStepRefusal, string>
  failures: Record<FailureCode, FailureText>
  failure: {
    reason: string
    detail: string
    reference: string
    when: string
    until: string
    ask: string
  }
}

/** A language other than English. What it lacks is read in English. */
export type TranslatedTexts = Translated<Omit<Texts, "locale" | "dir">>

/** What happened, and what to do next. */
export interface FailureText {
  title: string
  text: string
}

/** `password-sheriff`'s names of its rules. */
export type RuleCode =
  | "nonEmpty"
  | "lengthAtLeast"
  | "maxLength"
  | "shouldContain"
  | "containsAtLeast"
  | "lowerCase"
  | "upperCase"
  | "numbers"
  | "specialCharacters"
  | "identicalChars"
  | "sequentialChars"
