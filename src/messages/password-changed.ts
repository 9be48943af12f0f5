import { languageOf, saidIp, saidMoment } from "./language.ts"
import { toMessage, type Message } from "./message.ts"
import { messageTextsOf } from "./texts/languages.ts"

export interface PasswordChanged {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  /** Epoch milliseconds. */
  atMs: number
  /** Where it was changed from, or null when that is not known. */
  ip: string | null
  /** A passkey took its place. */
  isPasskey?: boolean
  /** What stops everything, when it was not the owner. */
  notMeUrl: string
  /** The tenant's `support_email`. */
  supportEmail: string | null
}

/**
 * Tells the owner (NIST 800-63B-4 section 4.6, ASVS 6.3.7). Its one link can only stop things: it
 * never leads to a page that asks for a password, which is what a thief would imitate.
 */
export function passwordChanged(input: PasswordChanged, locale: string): Message {
  const { applicationName, atMs, supportEmail } = input
  const language = languageOf(locale)
  const texts = messageTextsOf(language).passwordChanged
  const ip = saidIp(input.ip)
  const moment = saidMoment(atMs, language)
  const { passkeyMade } = messageTextsOf(language)
  const [subject, what, from] =
    input.isPasskey === true
      ? [passkeyMade.subject, passkeyMade.made, passkeyMade.from]
      : [texts.subject, texts.changed, texts.from]
  return toMessage(
    {
      subject: subject(applicationName),
      blocks: [
        { type: "paragraph", text: what(applicationName, moment) },
        ...(ip === null ? [] : [{ type: "paragraph" as const, text: from(ip) }]),
        { type: "paragraph", text: texts.you },
        { type: "paragraph", text: texts.notYou(applicationName) },
        { type: "quiet-link", label: messageTextsOf(language).notMe, url: input.notMeUrl },
        ...(supportEmail === null
          ? []
          : [{ type: "note" as const, text: texts.support(supportEmail) }]),
      ],
    },
    language,
  )
}
