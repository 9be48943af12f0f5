import { languageOf, saidIp, saidLength } from "./language.ts"
import { toMessage, type Message } from "./message.ts"
import { messageTextsOf } from "./texts/languages.ts"

export interface Code {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  code: string
  lifetimeMs: number
  /** Where it was asked from, or null when that is not known. */
  ip: string | null
  /** What stops everything, when it was not the owner. */
  notMeUrl: string
}

/** Auth0's `mfa_oob_code`. The subject is seen on locked screens, so the code is not in it. */
export function code(input: Code, locale: string): Message {
  const language = languageOf(locale)
  const texts = messageTextsOf(language).code
  const ip = saidIp(input.ip)
  return toMessage(
    {
      subject: texts.subject(input.applicationName),
      blocks: [
        { type: "paragraph", text: texts.asked(input.applicationName) },
        { type: "code", code: input.code },
        { type: "paragraph", text: texts.lifetime(saidLength(input.lifetimeMs, language)) },
        ...(ip === null ? [] : [{ type: "note" as const, text: texts.from(ip) }]),
        { type: "note", text: texts.notYou },
        { type: "quiet-link", label: messageTextsOf(language).notMe, url: input.notMeUrl },
      ],
    },
    language,
  )
}
