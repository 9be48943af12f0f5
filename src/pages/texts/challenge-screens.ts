import type { Prompt } from "../../branding/prompts.ts"
import type { ScreenKeys } from "./screens.ts"

/** The challenges of a reset, and the choice between them. */
export const CHALLENGE_SCREENS: Readonly<Record<string, ScreenKeys>> = {
  "mfa-login-options": {
    prompt: "mfa",
    keys: {
      title: "picker.title",
      description: "picker.text",
      authenticatorNamesOTP: "factors.otp.name",
      authenticatorNamesEmail: "factors.email.name",
      authenticatorNamesSMS: "factors.phone.name",
      authenticatorNamesVoice: "factors.phone.name",
      authenticatorNamesPhone: "factors.phone.name",
      authenticatorNamesPushNotification: "factors.push-notification.name",
      authenticatorNamesRecoveryCode: "factors.recovery-code.name",
      authenticatorNamesWebauthnRoaming: "factors.webauthn-roaming.name",
      authenticatorNamesWebauthnPlatform: "factors.webauthn-platform.name",
    },
  },
  "reset-password-mfa-email-challenge": challenge("mfa-email", "mfa-email-challenge", {
    title: "code.email.title",
    description: "code.email.text",
    resendText: "code.email.hint",
  }),
  "reset-password-mfa-otp-challenge": challenge("mfa-otp", "mfa-otp-challenge", {
    title: "code.otp.title",
    description: "code.otp.text",
  }),
  "reset-password-mfa-sms-challenge": challenge("mfa-sms", "mfa-sms-challenge", {
    title: "code.sms.title",
    description: "code.sms.text",
    resendText: "code.sms.hint",
    resendVoiceActionText: "code.phone.toVoice",
  }),
  "reset-password-mfa-voice-challenge": challenge("mfa-voice", "mfa-voice-challenge", {
    title: "code.voice.title",
    description: "code.voice.text",
    resendText: "code.voice.hint",
    resendActionText: "code.callAgain",
    resendSmsActionText: "code.phone.toSms",
  }),
  "reset-password-mfa-phone-challenge": challenge("mfa-phone", "mfa-phone-challenge", {
    title: "code.phone.title",
    description: "code.phone.text",
    smsButtonText: "code.phone.sms",
    voiceButtonText: "code.phone.voice",
  }),
  "reset-password-mfa-webauthn-roaming-challenge": challenge(
    "mfa-webauthn",
    "mfa-webauthn-roaming-challenge",
    {
      title: "key.roaming.title",
      description: "key.roaming.text",
      continueButtonText: "key.roaming.submit",
      awaitingConfirmation: "key.waiting",
    },
  ),
  "reset-password-mfa-webauthn-platform-challenge": challenge(
    "mfa-webauthn",
    "mfa-webauthn-platform-challenge",
    {
      title: "key.platform.title",
      description: "key.platform.text",
      continueButtonText: "key.platform.submit",
      awaitingConfirmation: "key.waiting",
    },
  ),
  "reset-password-mfa-push-challenge-push": challenge("mfa-push", "mfa-push-challenge-push", {
    title: "push.title",
    description: "push.text",
    buttonText: "continue",
    resendActionText: "push.resend",
    enterOtpCode: "push.enterCode",
  }),
  "reset-password-mfa-recovery-code-challenge": challenge(
    "mfa-recovery-code",
    "mfa-recovery-code-challenge",
    {
      title: "code.recovery.title",
      description: "code.recovery.text",
      placeholder: "code.recovery.label",
    },
  ),
  "mfa-recovery-code-challenge-new-code": {
    prompt: "mfa-recovery-code",
    keys: {
      title: "newRecoveryCode.title",
      description: "newRecoveryCode.text",
      checkboxText: "newRecoveryCode.confirm",
      buttonText: "continue",
    },
  },
}

function challenge(prompt: Prompt, screen: string, own: ScreenKeys["keys"]): ScreenKeys {
  return {
    prompt: "reset-password",
    after: { prompt, screen },
    keys: {
      placeholder: "code.label",
      buttonText: "code.submit",
      resendActionText: "code.resend",
      pickAuthenticatorText: "code.other",
      ...own,
    },
  }
}
