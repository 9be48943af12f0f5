import type { Prompt } from "../../branding/prompts.ts"
import { CHALLENGE_SCREENS } from "./challenge-screens.ts"
import { ENROLMENT_SCREENS } from "./enrolment-screens.ts"
import type { Texts } from "./texts.ts"

/** The name of one of our texts: `code.email.title`. */
export type TextName = NameIn<Texts>
type NameIn<T> = {
  [Key in keyof T & string]: T[Key] extends string | ((...input: never[]) => string)
    ? Key
    : `${Key}.${NameIn<T[Key]>}`
}[keyof T & string]

/** A screen as Auth0 names it, and which texts its keys replace. */
export interface ScreenKeys {
  prompt: Prompt
  /** A screen whose texts are taken where this one has none of its own. */
  after?: { prompt: Prompt; screen: string }
  keys: Readonly<Record<string, TextName | readonly TextName[]>>
}

// Auth0, "Customize Universal Login Text Elements". Beside these every screen takes `pageTitle`,
// `logoAltText` and the keys of its errors; what is not named here is kept and has no effect. Screens
// that begin with `rekey-` are ours alone.
export const SCREENS: Readonly<Record<string, ScreenKeys>> = {
  ...CHALLENGE_SCREENS,
  ...ENROLMENT_SCREENS,
  "reset-password-request": {
    prompt: "reset-password",
    keys: {
      title: "request.title",
      descriptionEmail: "request.text",
      emailDescription: "request.text",
      phoneOrUsernameOrEmailDescription: "request.any",
      phoneOrEmailDescription: "request.any",
      usernameOrEmailDescription: "request.any",
      placeholderEmail: "request.label",
      emailPlaceholder: "request.label",
      buttonText: "request.submit",
      "no-email": "request.missing",
      "invalid-email-format": "request.malformed",
    },
  },
  "reset-password-email": {
    prompt: "reset-password",
    keys: {
      title: "sent.title",
      emailDescription: "sent.text",
      usernameDescription: "sent.text",
      resendText: "sent.hint",
      resendLinkText: "sent.again",
      backButtonText: "sent.other",
    },
  },
  // Between the link and what it opens.
  "redeem-ticket": {
    prompt: "common",
    keys: { title: "open.title", description: "open.text", buttonText: "open.submit" },
  },
  "reset-password": {
    prompt: "reset-password",
    keys: {
      title: "password.title",
      description: "password.text",
      passwordPlaceholder: "password.label",
      reEnterpasswordPlaceholder: "password.repeated",
      buttonText: "password.submit",
      passwordSecurityText: "password.rules",
      accessibilityValid: "password.kept",
      accessibilityError: "password.broken",
      "password-too-weak": "refusals.password-policy-not-met",
      "password-policy-not-conformant": "refusals.password-policy-not-met",
    },
  },
  "reset-password-success": {
    prompt: "reset-password",
    keys: {
      eventTitle: "success.title",
      description: "success.text",
      buttonText: "success.submit",
    },
  },
  "reset-password-error": {
    prompt: "reset-password",
    keys: {
      eventTitleExpired: ["failures.reset_link_expired.title", "failures.reset_expired.title"],
      descriptionExpired: ["failures.reset_link_expired.text", "failures.reset_expired.text"],
      eventTitleUsed: "failures.reset_link_used.title",
      descriptionUsed: "failures.reset_link_used.text",
      eventTitleGeneric: ["failures.invalid_reset_link.title", "failures.reset_failed.title"],
      descriptionGeneric: ["failures.invalid_reset_link.text", "failures.reset_failed.text"],
      backToLoginLinkText: "failure.ask",
    },
  },
  "email-identifier-challenge": {
    prompt: "email-identifier-challenge",
    keys: {
      title: "sent.title",
      emailDescription: ["ask.mailed", "ask.mailedWithLink"],
      description: ["ask.mailed", "ask.mailedWithLink"],
      placeholder: "code.label",
      buttonText: "code.submit",
      resendActionText: "code.resend",
      backButtonText: "sent.other",
    },
  },
  "phone-identifier-challenge": {
    prompt: "phone-identifier-challenge",
    keys: {
      title: "ask.phoneTitle",
      smsDescription: "ask.texted",
      placeholder: "code.label",
      buttonText: "code.submit",
      resendActionText: "code.resend",
      backButtonText: "ask.otherNumber",
    },
  },
  "passkey-enrollment": {
    prompt: "passkeys",
    keys: {
      title: "passkey.title",
      description: "passkey.text",
      passkeyBenefit1Description: "passkey.hint",
      createButtonResetText: "passkey.submit",
      usePasswordButtonText: "passkey.usePassword",
    },
  },
  "custom-form": {
    prompt: "custom-form",
    keys: { title: "form.title", backButtonText: "form.previous" },
  },
  "rekey-running": {
    prompt: "reset-password",
    keys: { title: "running.title", description: "running.text" },
  },
  "rekey-away": {
    prompt: "reset-password",
    keys: { title: "away.title", description: "away.text", buttonText: "away.submit" },
  },
  "rekey-not-me": {
    prompt: "reset-password",
    keys: { title: "notMe.title", description: "notMe.text", buttonText: "notMe.submit" },
  },
  "rekey-back": {
    prompt: "reset-password",
    keys: { title: "back.title", description: "back.text", buttonText: "continue" },
  },
}

/** A screen that is missing above: only what every screen takes is replaced on it. */
export function screenKeysOf(screen: string): ScreenKeys {
  return SCREENS[screen] ?? { prompt: "reset-password", keys: {} }
}
