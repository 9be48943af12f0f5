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
  supportEmail: string | null
}

/**
 * Tells the owner (NIST 800-63B-4 section 4.6, ASVS 6.3.7). Without any link: what a thief would
 * imitate first is a notice with a button.
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
        ...(supportEmail === null
          ? []
          : [{ type: "note" as const, text: texts.support(supportEmail) }]),
      ],
    },
    language,
  )
}
