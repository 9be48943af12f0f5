import { languageOf, saidLength, type Language } from "./language.ts"
import { toMessage, type Message } from "./message.ts"
import { plainName } from "./plain-name.ts"
import { messageTextsOf } from "./texts/languages.ts"

export interface EnrolmentCode {
  applicationName: string
  code: string
  lifetimeMs: number
}

/** Confirms an address. The subject is seen on locked screens, so the code is not in it. */
export function enrolmentCode(input: EnrolmentCode, locale: string): Message {
  const language = languageOf(locale)
  const texts = messageTextsOf(language).enrolmentCode
  return toMessage(
    {
      subject: texts.subject(input.applicationName),
      blocks: [
        { type: "paragraph", text: texts.asked(input.applicationName) },
        { type: "code", code: input.code },
        { type: "paragraph", text: texts.lifetime(saidLength(input.lifetimeMs, language)) },
        { type: "note", text: texts.notYou },
      ],
    },
    language,
  )
}

/** Confirms a number (Auth0's `otp_enroll`). */
export function textEnrolmentCode(
  { applicationName, code, lifetimeMs }: EnrolmentCode,
  locale: string,
): { text: string; locale: Language } {
  const language = languageOf(locale)
  const name = plainName(applicationName)
  return {
    text: messageTextsOf(language).textEnrolmentCode(code, name, saidLength(lifetimeMs, language)),
    locale: language,
  }
}

/** As `textEnrolmentCode`, to be said by a voice, digit by digit and twice. */
export function voiceEnrolmentCode(
  { applicationName, code }: EnrolmentCode,
  locale: string,
): { text: string; locale: Language } {
  const language = languageOf(locale)
  const digits = [...code].join(", ")
  const name = plainName(applicationName)
  return { text: messageTextsOf(language).voiceEnrolmentCode(digits, name), locale: language }
}
