import { languageOf, saidLength } from "./language.ts"
import { toMessage, type Message } from "./message.ts"
import { messageTextsOf } from "./texts/languages.ts"

export interface EnrolmentLink {
  applicationName: string
  link: string
  lifetimeMs: number
  /** Where the owner stops what goes on. */
  notMeUrl: string
}

/** Auth0's `enrollment_email`. */
export function enrolmentLink(input: EnrolmentLink, locale: string): Message {
  const language = languageOf(locale)
  const texts = messageTextsOf(language).enrolmentLink
  return toMessage(
    {
      subject: texts.subject(input.applicationName),
      blocks: [
        { type: "paragraph", text: texts.asked(input.applicationName) },
        { type: "link", label: texts.label, url: input.link },
        { type: "paragraph", text: texts.lifetime(saidLength(input.lifetimeMs, language)) },
        { type: "note", text: texts.notYou },
        { type: "quiet-link", label: messageTextsOf(language).notMe, url: input.notMeUrl },
      ],
    },
    language,
  )
}
