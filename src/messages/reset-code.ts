import { languageOf, saidIp, saidLength } from "./language.ts"
import { toMessage, type Message } from "./message.ts"
import { messageTextsOf } from "./texts/languages.ts"

export interface ResetCode {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  code: string
  lifetimeMs: number
  /** Where it was asked from, or null when that is not known. */
  ip: string | null
  /** What stops everything, when it was not the owner. */
  notMeUrl: string
}

/**
 * Auth0's `reset_email_by_code`: the code that takes the place of a link. It works in the browser
 * that asked for it and in no other, so the one thing to say is to whom it must not be told.
 */
export function resetCode(input: ResetCode, locale: string): Message {
  const language = languageOf(locale)
  const texts = messageTextsOf(language)
  const ip = saidIp(input.ip)
  return toMessage(
    {
      subject: texts.resetLink.subject(input.applicationName),
      blocks: [
        { type: "paragraph", text: texts.resetCode.asked(input.applicationName) },
        { type: "code", code: input.code },
        { type: "paragraph", text: texts.code.lifetime(saidLength(input.lifetimeMs, language)) },
        ...(ip === null ? [] : [{ type: "note" as const, text: texts.code.from(ip) }]),
        { type: "note", text: texts.resetCode.notYou },
        { type: "quiet-link", label: texts.notMe, url: input.notMeUrl },
      ],
    },
    language,
  )
}
