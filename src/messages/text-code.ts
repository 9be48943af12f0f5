import { languageOf, saidLength, type Language } from "./language.ts"
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
  // A name from a tenant's files must not make up a line of its own.
  const name = applicationName.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()
  return {
    text: messageTextsOf(language).textCode(code, name, saidLength(lifetimeMs, language)),
    locale: language,
  }
}
