import { fillGaps } from "../../lib/translated.ts"
import { LANGUAGES, type Language } from "../language.ts"
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
import type { MessageTexts, TranslatedMessageTexts } from "./texts.ts"

/** Every language but English, with whatever it has. */
export const TRANSLATIONS: Readonly<Record<Exclude<Language, "en">, TranslatedMessageTexts>> = {
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

const TEXTS: ReadonlyMap<Language, MessageTexts> = new Map(
  LANGUAGES.map((language) => [
    language,
    language === "en" ? en : fillGaps<MessageTexts>(en, TRANSLATIONS[language]),
  ]),
)

/** The texts of a language, English where it has none of its own. */
export function messageTextsOf(language: Language): MessageTexts {
  return TEXTS.get(language) ?? en
}
