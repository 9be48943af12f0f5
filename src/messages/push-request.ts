import { languageOf, type Language } from "./language.ts"
import { messageTextsOf } from "./texts/languages.ts"

/** What a locked screen shows of a request: neither whose account it is nor anything to answer with. */
export function pushRequest(
  applicationName: string,
  locale: string,
): { title: string; body: string; locale: Language } {
  const language = languageOf(locale)
  const { title, body } = messageTextsOf(language).pushRequest
  // A name from a tenant's files must not make up a line of its own.
  const name = applicationName.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim()
  return { title, body: body(name), locale: language }
}
