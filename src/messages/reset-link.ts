import { languageOf, saidIp, saidLength, type Language } from "./language.ts"
import { toMessage, type Message } from "./message.ts"

/** Nothing of the user's profile: a name with a link in it would be a letter in our name. */
export interface ResetLink {
  /** Of the application, or of the tenant where none is known. */
  applicationName: string
  link: string
  lifetimeMs: number
  /** Where it was asked from, or null when that is not known. */
  ip: string | null
}

const TEXTS: Record<Language, Texts> = {
  en: {
    subject: (name) => `Reset your password for ${name}`,
    asked: (name) =>
      `Somebody asked to reset the password of your account at ${name}. To choose a new one, use this link.`,
    label: "Choose a new password",
    lifetime: (length) =>
      `The link works for ${length}, and only until a newer one is asked for or the password is changed.`,
    from: (ip) => `It was asked for from the network address ${ip}.`,
    notYou:
      "If you did not ask for this, do nothing: your password stays as it is. Do not pass the link on to anybody.",
  },
  de: {
    subject: (name) => `Passwort für ${name} zurücksetzen`,
    asked: (name) =>
      `Jemand möchte das Passwort Ihres Kontos bei ${name} zurücksetzen. Mit diesem Link wählen Sie ein neues.`,
    label: "Neues Passwort wählen",
    lifetime: (length) =>
      `Der Link gilt ${length}, und nur, bis ein neuerer angefordert oder das Passwort geändert wird.`,
    from: (ip) => `Angefordert wurde er von der Netzwerkadresse ${ip}.`,
    notYou:
      "Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist. Geben Sie den Link an niemanden weiter.",
  },
}

interface Texts {
  subject(name: string): string
  asked(name: string): string
  label: string
  lifetime(length: string): string
  from(ip: string): string
  notYou: string
}

/** Auth0's `reset_email`: the one message with a link. */
export function resetLink(input: ResetLink, locale: string): Message {
  const language = languageOf(locale)
  const texts = TEXTS[language]
  const ip = saidIp(input.ip)
  return toMessage(
    {
      subject: texts.subject(input.applicationName),
      blocks: [
        { type: "paragraph", text: texts.asked(input.applicationName) },
        { type: "link", label: texts.label, url: input.link },
        { type: "paragraph", text: texts.lifetime(saidLength(input.lifetimeMs, language)) },
        ...(ip === null ? [] : [{ type: "note" as const, text: texts.from(ip) }]),
        { type: "note", text: texts.notYou },
      ],
    },
    language,
  )
}
