import { fillGaps } from "../../lib/translated.ts"
import { directionOf, LANGUAGES, languageOf, type Language } from "../../messages/language.ts"
import { ar } from "./ar.ts"
import { de } from "./de.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"
import { fr } from "./fr.ts"
import { he } from "./he.ts"
import { it } from "./it.ts"
import { ja } from "./ja.ts"
import { nl } from "./nl.ts"
import { pl } from "./pl.ts"
import { pt } from "./pt.ts"
import { tr } from "./tr.ts"
import { zh } from "./zh.ts"
import type { Texts, TranslatedTexts } from "./texts.ts"

// A language is a line in `LANGUAGES`, and a file and a line here and for the messages.
/** Every language but English, with whatever it has. */
export const TRANSLATIONS: Readonly<Record<Exclude<Language, "en">, TranslatedTexts>> = {
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  tr,
  ar,
  he,
  ja,
  zh,
}

const TEXTS: ReadonlyMap<Language, Texts> = new Map(
  LANGUAGES.map((language) => [language, language === "en" ? en : translated(language)]),
)

/** The texts of `locale`, or of the language it belongs to, or English ones; never with a gap. */
export function textsOf(locale: string): Texts {
  return TEXTS.get(languageOf(locale)) ?? en
}

function translated(language: Exclude<Language, "en">): Texts {
  const texts = fillGaps<Texts>(en, TRANSLATIONS[language])
  return { ...texts, locale: language, dir: directionOf(language) }
}
