/** Auth0's prompts: the groups that custom texts are kept in. Most are of pages this server has not. */
export const PROMPTS = [
  "login",
  "login-id",
  "login-password",
  "login-passwordless",
  "login-email-verification",
  "signup",
  "signup-id",
  "signup-password",
  "phone-identifier-enrollment",
  "phone-identifier-challenge",
  "email-identifier-challenge",
  "reset-password",
  "custom-form",
  "consent",
  "customized-consent",
  "logout",
  "mfa-push",
  "mfa-otp",
  "mfa-voice",
  "mfa-phone",
  "mfa-webauthn",
  "mfa-sms",
  "mfa-email",
  "mfa-recovery-code",
  "mfa",
  "status",
  "device-flow",
  "email-verification",
  "email-otp-challenge",
  "organizations",
  "invitation",
  "common",
  "passkeys",
  "captcha",
  "brute-force-protection",
  "async-approval-flow",
  "confirmation",
] as const

export type Prompt = (typeof PROMPTS)[number]

export function isPrompt(text: string): text is Prompt {
  return PROMPTS.some((prompt) => prompt === text)
}

// Auth0's languages, and `zh`, which is how pages here call Chinese.
const LANGUAGES: ReadonlySet<string> = new Set(
  `am ar ar-EG ar-SA az bg bn bs ca-ES cnr cs cy da de el en en-CA es es-419 es-AR es-MX et eu-ES fa
  fi fr fr-CA fr-FR gl-ES gu he hi hr hu hy id is it ja ka kk kn ko lt lv mk ml mn mr ms my nb nl nn no
  pa pl pt pt-BR pt-PT ro ru sk sl so sq sr sv sw ta te th tl tr uk ur vi zgh zh zh-CN zh-HK zh-MO
  zh-TW`.split(/\s+/),
)

/** Whether texts may be kept for a language, spelled as Auth0 spells it. */
export function isTextLanguage(language: string): boolean {
  return LANGUAGES.has(language)
}
