import { languageOf, saidLength, type Language } from "./language.ts"
import { plainName } from "./plain-name.ts"
import { messageTextsOf } from "./texts/languages.ts"

export interface TextCode {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  code: string
  lifetimeMs: number
}

/** A text message with a code, the code first: so phones offer to fill it in. */
export function textCode(
  { applicationName, code, lifetimeMs }: TextCode,
  locale: string,
): { text: string; locale: Language } {
  const language = languageOf(locale)
  const name = plainName(applicationName)
  return {
    text: messageTextsOf(language).textCode(code, name, saidLength(lifetimeMs, language)),
    locale: language,
  }
}

/** A code to be said by a voice, digit by digit and twice. */
export function voiceCode(
  { applicationName, code }: TextCode,
  locale: string,
): { text: string; locale: Language } {
  const language = languageOf(locale)
  const digits = [...code].join(", ")
  const name = plainName(applicationName)
  return { text: messageTextsOf(language).voiceCode(digits, name), locale: language }
}
