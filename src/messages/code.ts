import { languageOf, saidIp, saidLength, type Language } from "./language.ts"
import { toMessage, type Message } from "./message.ts"

export interface Code {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  code: string
  lifetimeMs: number
  /** Where it was asked from, or null when that is not known. */
  ip: string | null
}

const TEXTS: Record<Language, Texts> = {
  en: {
    subject: (name) => `Your code for ${name}`,
    asked: (name) => `Enter this code to go on with resetting your password at ${name}.`,
    lifetime: (length) => `The code works for ${length} and once.`,
    from: (ip) => `It was asked for from the network address ${ip}.`,
    notYou:
      "Enter it only on the page that you opened yourself. Nobody who asks you for it, on the phone or in a message, is one of us. If you are not resetting your password, do nothing.",
  },
  de: {
    subject: (name) => `Ihr Code für ${name}`,
    asked: (name) =>
      `Geben Sie diesen Code ein, um Ihr Passwort bei ${name} weiter zurückzusetzen.`,
    lifetime: (length) => `Der Code gilt ${length} und nur einmal.`,
    from: (ip) => `Angefordert wurde er von der Netzwerkadresse ${ip}.`,
    notYou:
      "Geben Sie ihn nur auf der Seite ein, die Sie selbst geöffnet haben. Wer Sie am Telefon oder in einer Nachricht danach fragt, gehört nicht zu uns. Wenn Sie Ihr Passwort nicht zurücksetzen, tun Sie nichts.",
  },
}

interface Texts {
  subject(name: string): string
  asked(name: string): string
  lifetime(length: string): string
  from(ip: string): string
  notYou: string
}

/** Auth0's `mfa_oob_code`. The subject is seen on locked screens, so the code is not in it. */
export function code(input: Code, locale: string): Message {
  const language = languageOf(locale)
  const texts = TEXTS[language]
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
      ],
    },
    language,
  )
}
