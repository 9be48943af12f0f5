import { languageOf, saidLength, type Language } from "./language.ts"

export interface TextCode {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  code: string
  lifetimeMs: number
}

const TEXTS: Record<Language, (code: string, name: string, length: string) => string> = {
  en: (code, name, length) =>
    `${code} is your code to reset your password at ${name}. It works for ${length}. Tell it to nobody.`,
  de: (code, name, length) =>
    `${code} ist Ihr Code, um Ihr Passwort bei ${name} zurückzusetzen. Er gilt ${length}. Nennen Sie ihn niemandem.`,
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
    text: TEXTS[language](code, name, saidLength(lifetimeMs, language)),
    locale: language,
  }
}
