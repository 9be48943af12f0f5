import { type Language, languageOf, saidIp, saidLength } from "./language.ts"
import { type Block, toMessage, type Message } from "./message.ts"
import { messageTextsOf } from "./texts/languages.ts"

/** Nothing of the user's profile: a name with a link in it would be a letter in our name. */
export interface ResetLink {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  link: string
  lifetimeMs: number
  /** Typed in place of the link, in the browser that asked. */
  code?: { code: string; lifetimeMs: number }
  /** Where it was asked from, or null when that is not known. */
  ip: string | null
  /** What stops everything, when it was not the owner. */
  notMeUrl: string
}

/** Auth0's `reset_email`: the one message whose link leads on, with a code beside it or without. */
export function resetLink(input: ResetLink, locale: string): Message {
  const language = languageOf(locale)
  const texts = messageTextsOf(language).resetLink
  const ip = saidIp(input.ip)
  return toMessage(
    {
      subject: texts.subject(input.applicationName),
      blocks: [
        { type: "paragraph", text: texts.asked(input.applicationName) },
        { type: "link", label: texts.label, url: input.link },
        { type: "paragraph", text: texts.lifetime(saidLength(input.lifetimeMs, language)) },
        ...codeBlocks(input.code, language),
        ...(ip === null ? [] : [{ type: "note" as const, text: texts.from(ip) }]),
        { type: "note", text: texts.notYou },
        { type: "quiet-link", label: messageTextsOf(language).notMe, url: input.notMeUrl },
      ],
    },
    language,
  )
}

function codeBlocks(code: ResetLink["code"], language: Language): readonly Block[] {
  if (code === undefined) return []
  const { beside } = messageTextsOf(language).resetCode
  return [
    { type: "paragraph", text: beside(saidLength(code.lifetimeMs, language)) },
    { type: "code", code: code.code },
  ]
}
