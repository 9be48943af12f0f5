import type { Prompt } from "../../branding/prompts.ts"
import type { ScreenKeys } from "./screens.ts"

/** Setting up a factor by a ticket. */
export const ENROLMENT_SCREENS: Readonly<Record<string, ScreenKeys>> = {
  "rekey-enroll": {
    prompt: "mfa",
    keys: { title: "enrol.open.title", description: "enrol.open.text", buttonText: "continue" },
  },
  "mfa-begin-enroll-options": {
    prompt: "mfa",
    keys: {
      title: "enrol.choose.title",
      description: "enrol.choose.text",
      authenticatorNamesOTP: "factors.otp.name",
      authenticatorNamesEmail: "factors.email.name",
      authenticatorNamesPhone: "factors.phone.name",
      authenticatorNamesPushNotification: "factors.push-notification.name",
      authenticatorNamesRecoveryCode: "factors.recovery-code.name",
      authenticatorNamesWebauthnRoaming: "factors.webauthn-roaming.name",
      authenticatorNamesWebauthnPlatform: "factors.webauthn-platform.name",
    },
  },
  "mfa-enroll-result": {
    prompt: "mfa",
    keys: { enrolledTitle: "enrol.done.title", enrolledDescription: "enrol.done.text" },
  },
  "mfa-otp-enrollment-qr": {
    prompt: "mfa-otp",
    keys: {
      title: "enrol.otp.title",
      description: "enrol.otp.text",
      codeEnrollmentText: "enrol.otp.typed",
      placeholder: "enrol.otp.code",
      buttonText: "continue",
      pickAuthenticatorText: "code.other",
    },
  },
  "mfa-phone-enrollment": {
    prompt: "mfa-phone",
    keys: {
      title: "enrol.phone.title",
      description: "enrol.phone.text",
      placeholder: "enrol.phone.label",
      chooseMessageTypeText: "enrol.phone.ways",
      smsButtonText: "enrol.phone.sms",
      voiceButtonText: "enrol.phone.voice",
      continueButtonText: "continue",
      pickAuthenticatorText: "code.other",
    },
  },
  "mfa-email-enrollment": {
    prompt: "mfa-email",
    keys: {
      title: "enrol.email.title",
      description: "enrol.email.text",
      placeholder: "enrol.email.label",
      buttonText: "continue",
      pickAuthenticatorText: "code.other",
    },
  },
  "mfa-email-enrollment-code": code("mfa-email", "enrol.sent.email"),
  "mfa-sms-enrollment-code": code("mfa-sms", "enrol.sent.sms"),
  "mfa-voice-enrollment-code": code("mfa-voice", "enrol.sent.voice"),
  "mfa-push-enrollment-qr": {
    prompt: "mfa-push",
    keys: {
      title: "enrol.device.title",
      description: "enrol.device.text",
      pickAuthenticatorText: "code.other",
    },
  },
  "mfa-recovery-code-enrollment": {
    prompt: "mfa-recovery-code",
    keys: {
      title: "enrol.recovery.title",
      description: "enrol.recovery.text",
      checkboxText: "enrol.recovery.confirm",
      buttonText: "continue",
    },
  },
}

/** The page that takes the code which was sent to try a number or an address. */
function code(prompt: Prompt, sent: `enrol.sent.${"email" | "sms" | "voice"}`): ScreenKeys {
  return {
    prompt,
    keys: {
      title: `${sent}.title`,
      description: `${sent}.text`,
      placeholder: "code.label",
      buttonText: "code.submit",
      resendActionText: "code.resend",
      pickAuthenticatorText: "code.other",
    },
  }
}
