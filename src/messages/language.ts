/** Languages in which there are messages and pages. The first is whole, and others fall back to it. */
export const LANGUAGES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "tr",
  "ar",
  "he",
  "ja",
  "zh",
] as const
export type Language = (typeof LANGUAGES)[number]

/** The language for a BCP 47 tag: `de-AT` is German, whatever is not spoken is English. */
export function languageOf(locale: string): Language {
  return findLanguage(locale) ?? LANGUAGES[0]
}

/**
 * The language for a BCP 47 tag, or null if it is not spoken.
 *
 * A script is not looked at: who asks for `zh-TW` reads Simplified Chinese rather than English, and
 * their browser itself asks for `zh` before it asks for `en`.
 */
export function findLanguage(locale: string): Language | null {
  const [primary = ""] = locale.toLowerCase().split(/[-_]/)
  return LANGUAGES.find((language) => language === primary) ?? null
}

/** Which way the language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return ["ar", "he"].includes(language) ? "rtl" : "ltr"
}

/**
 * A length of time as people say it: whole hours or days as such, anything else in minutes, rounded
 * down, so that nobody is promised more than there is.
 */
export function saidLength(ms: number, language: Language): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000))
  const say = (value: number, unit: "minute" | "hour" | "day") =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value)
  if (minutes >= 2880 && minutes % 1440 === 0) return say(minutes / 1440, "day")
  return minutes % 60 === 0 ? say(minutes / 60, "hour") : say(minutes, "minute")
}

/** A moment, in UTC: where the reader is, nobody knows. */
export function saidMoment(atMs: number, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  })
  return `${format.format(atMs)} UTC`
}

/**
 * An address of the network if it looks like one, else null: what a proxy was talked into must not
 * be able to put words into a mail.
 */
export function saidIp(ip: string | null): string | null {
  return ip !== null && /^[0-9a-f.:]{3,45}$/i.test(ip) ? ip : null
}
