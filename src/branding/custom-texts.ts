import type { Prompt } from "./prompts.ts"

/** What an operator says instead of our words: texts by key, by screen. */
export type ScreenTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The texts of one prompt in one language. */
export interface CustomText {
  prompt: Prompt
  language: string
  texts: ScreenTexts
}

// Ours. Auth0's longest text has 250 characters, its largest screen 60 keys, its largest prompt 15 screens.
const TEXT_LENGTH_MAX = 2000
const NAME_LENGTH_MAX = 100
const SCREENS_MAX = 50
const KEYS_MAX = 200

/** Characters of all custom texts together: every node keeps them in memory. */
export const CUSTOM_TEXTS_LENGTH_MAX = 2_000_000

/** The texts in a value from outside, or why it was not taken. An empty object takes all texts away. */
export function toScreenTexts(
  value: unknown,
): { ok: true; texts: ScreenTexts } | { ok: false; reason: string } {
  if (!isMap(value)) return no("must be an object of screens")
  const screens = Object.entries(value)
  if (screens.length > SCREENS_MAX) return no(`has more than ${SCREENS_MAX} screens`)
  for (const [screen, texts] of screens) {
    if (screen.length > NAME_LENGTH_MAX) return no("has a screen whose name is too long")
    if (!isMap(texts)) return no(`${screen} must be an object of texts`)
    if (Object.keys(texts).length > KEYS_MAX) return no(`${screen} has more than ${KEYS_MAX} texts`)
    for (const [key, text] of Object.entries(texts)) {
      if (key.length > NAME_LENGTH_MAX) return no(`${screen} has a key that is too long`)
      if (typeof text !== "string") return no(`${screen}.${key} must be a text`)
      if (text.length > TEXT_LENGTH_MAX)
        return no(`${screen}.${key} is longer than ${TEXT_LENGTH_MAX} characters`)
    }
  }
  return { ok: true, texts: value as ScreenTexts }
}

/** Texts of one prompt for pages in `locale`: of that tag, else of its language, else of a cousin. */
export function findCustomTexts(
  all: readonly CustomText[],
  prompt: Prompt,
  locale: string,
): ScreenTexts | null {
  const wish = locale.toLowerCase()
  const language = languageOf(wish)
  const own = all.filter((custom) => custom.prompt === prompt)
  const found =
    own.find((custom) => custom.language.toLowerCase() === wish) ??
    own.find((custom) => custom.language === language) ??
    own.find((custom) => languageOf(custom.language) === language)
  return found?.texts ?? null
}

/** Puts values in place of `${name}`. A name that nobody knows stays as it is written. */
export function fillText(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{([A-Za-z]{1,50})\}/g, (whole, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole,
  )
}

function languageOf(tag: string): string {
  return tag.toLowerCase().replace(/-.*$/, "")
}

function no(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
