import { languageOf, saidIp, saidMoment, type Language } from "./language.ts"
import { toMessage, type Message } from "./message.ts"

export interface PasswordChanged {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  /** Epoch milliseconds. */
  atMs: number
  /** Where it was changed from, or null when that is not known. */
  ip: string | null
  /** The tenant's `support_email`. */
  supportEmail: string | null
}

const TEXTS: Record<Language, Texts> = {
  en: {
    subject: (name) => `Your password for ${name} was changed`,
    changed: (name, moment) => `The password of your account at ${name} was changed on ${moment}.`,
    from: (ip) => `It was changed from the network address ${ip}.`,
    you: "If that was you, there is nothing to do. You have been signed out everywhere.",
    notYou: (name) =>
      `If that was not you: ask for a new link now, at the sign-in page of ${name} under “Forgot password?”. Open it by typing its address yourself. Then check your mailbox, because whoever changed your password could read your mail.`,
    support: (address) => `Help: ${address}`,
  },
  de: {
    subject: (name) => `Ihr Passwort für ${name} wurde geändert`,
    changed: (name, moment) => `Das Passwort Ihres Kontos bei ${name} wurde am ${moment} geändert.`,
    from: (ip) => `Geändert wurde es von der Netzwerkadresse ${ip}.`,
    you: "Wenn Sie das waren, ist nichts zu tun. Sie wurden überall abgemeldet.",
    notYou: (name) =>
      `Wenn Sie das nicht waren: Fordern Sie sofort einen neuen Link an, auf der Anmeldeseite von ${name} unter „Passwort vergessen?“. Tippen Sie deren Adresse selbst ein. Prüfen Sie danach Ihr Postfach, denn wer Ihr Passwort geändert hat, konnte Ihre Mails lesen.`,
    support: (address) => `Hilfe: ${address}`,
  },
}

interface Texts {
  subject(name: string): string
  changed(name: string, moment: string): string
  from(ip: string): string
  you: string
  notYou(name: string): string
  support(address: string): string
}

/**
 * Tells the owner (NIST 800-63B-4 section 4.6, ASVS 6.3.7). Without any link: what a thief would
 * imitate first is a notice with a button.
 */
export function passwordChanged(input: PasswordChanged, locale: string): Message {
  const { applicationName, atMs, supportEmail } = input
  const language = languageOf(locale)
  const texts = TEXTS[language]
  const ip = saidIp(input.ip)
  return toMessage(
    {
      subject: texts.subject(applicationName),
      blocks: [
        { type: "paragraph", text: texts.changed(applicationName, saidMoment(atMs, language)) },
        ...(ip === null ? [] : [{ type: "paragraph" as const, text: texts.from(ip) }]),
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
