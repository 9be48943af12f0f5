import { de } from "./de.ts"
import { en } from "./en.ts"
import type { Texts } from "./texts.ts"

// A language is a file and a line here.
const TEXTS: ReadonlyMap<string, Texts> = new Map([en, de].map((texts) => [texts.locale, texts]))

/** Languages that the pages speak: BCP 47 tags in lower case. */
export const LOCALES: readonly string[] = [...TEXTS.keys()]

/** The texts of `locale`, or of the language it belongs to, or English ones. */
export function textsOf(locale: string): Texts {
  const tag = locale.toLowerCase()
  return TEXTS.get(tag) ?? TEXTS.get(tag.replace(/-.*$/, "")) ?? en
}
