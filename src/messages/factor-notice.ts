import { languageOf, saidIp, saidMoment } from "./language.ts"
import { toMessage, type Message } from "./message.ts"
import { messageTextsOf } from "./texts/languages.ts"
import type { NoticeFactor } from "./texts/texts.ts"

export interface FactorNotice {
  applicationName: string
  change: "added" | "removed"
  factor: NoticeFactor
  /** Epoch milliseconds. */
  atMs: number
  /** Null: an operator did it. */
  ip: string | null
  /** Where the owner stops what goes on. */
  notMeUrl: string
  supportEmail: string | null
}

/**
 * Tells the owner (NIST 800-63B-4 section 4.6, ASVS 6.3.7). Its one link can only stop things: it
 * never leads to a page that asks for a password, which is what a thief would imitate.
 */
export function factorNotice(input: FactorNotice, locale: string): Message {
  const { applicationName, change, atMs, supportEmail } = input
  const language = languageOf(locale)
  const texts = messageTextsOf(language).factorNotice
  const ip = saidIp(input.ip)
  const where = input.ip === null ? texts.byOperator : ip === null ? null : texts.from(ip)
  const factor = texts.factors[input.factor]
  const subject = change === "added" ? texts.subjectAdded : texts.subjectRemoved
  return toMessage(
    {
      subject: subject(applicationName),
      blocks: [
        {
          type: "paragraph",
          text: texts[change](factor, applicationName, saidMoment(atMs, language)),
        },
        ...(where === null ? [] : [{ type: "paragraph" as const, text: where }]),
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
