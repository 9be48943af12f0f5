import { languageOf, saidIp, saidMoment, type Language } from "./language.ts"
import { toMessage, type Message } from "./message.ts"
import { plainName } from "./plain-name.ts"
import { messageTextsOf } from "./texts/languages.ts"

export interface Waiting {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  /** Epoch milliseconds. */
  untilMs: number
  /** Where the link was opened from, or null when that is not known. */
  ip: string | null
  /** What stops everything, when it was not the owner. */
  notMeUrl: string
}

/** A reset waits in place of a factor that is not set up: its owner may object until then. */
export function waiting(input: Waiting, locale: string): Message {
  const { applicationName, untilMs, notMeUrl } = input
  const language = languageOf(locale)
  const { waiting: texts, notMe } = messageTextsOf(language)
  const ip = saidIp(input.ip)
  return toMessage(
    {
      subject: texts.subject(applicationName),
      blocks: [
        { type: "paragraph", text: texts.asked(applicationName, saidMoment(untilMs, language)) },
        ...(ip === null ? [] : [{ type: "paragraph" as const, text: texts.from(ip) }]),
        { type: "paragraph", text: texts.notYou },
        { type: "link", label: notMe, url: notMeUrl },
      ],
    },
    language,
  )
}

/** The same as a text message. */
export function waitingText(
  { applicationName, untilMs, notMeUrl }: Waiting,
  locale: string,
): { text: string; locale: Language } {
  const language = languageOf(locale)
  const { text } = messageTextsOf(language).waiting
  const moment = saidMoment(untilMs, language)
  return { text: text(plainName(applicationName), moment, notMeUrl), locale: language }
}

/** The wait is over: a link that leads on, for who has no address for mail. */
export function waitedText(
  { applicationName, link }: { applicationName: string; link: string },
  locale: string,
): { text: string; locale: Language } {
  const language = languageOf(locale)
  const { over } = messageTextsOf(language).waiting
  return { text: over(plainName(applicationName), link), locale: language }
}

/** The same for a locked screen. */
export function waitingPush(
  applicationName: string,
  locale: string,
): { title: string; body: string; locale: Language } {
  const language = languageOf(locale)
  const { subject, notYou } = messageTextsOf(language).waiting
  return { title: subject(plainName(applicationName)), body: notYou, locale: language }
}
