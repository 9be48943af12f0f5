import { type CustomText, fillText, findCustomTexts } from "../../branding/custom-texts.ts"
import { screenKeysOf, type TextName } from "./screens.ts"
import type { Texts } from "./texts.ts"

/** One screen in one language, as the operator wants it said. */
export interface ScreenTexts {
  texts: Texts
  /** What the window is called. Null: as our texts say. */
  pageTitle: string | null
  /** What stands for the logo where it is not seen. Null: the tenant's name. */
  logoAlt: string | null
}

export interface Said {
  screen: string
  locale: string
  customTexts: readonly CustomText[]
  /** What is put in place of `${clientName}` and the like. */
  values: Readonly<Record<string, string>>
}

/** Our texts with those of the operator over them. Each is a text and nothing else: pages escape it. */
export function screenTexts(
  texts: Texts,
  { screen, locale, customTexts, values }: Said,
): ScreenTexts {
  const { prompt, after, keys } = screenKeysOf(screen)
  const custom = {
    ...(after && findCustomTexts(customTexts, after.prompt, locale)?.[after.screen]),
    ...findCustomTexts(customTexts, prompt, locale)?.[screen],
  }
  let said = texts
  for (const [key, text] of Object.entries(custom)) {
    const filled = fillText(text, values)
    for (const name of namesOf(texts, keys, key)) said = replaced(said, name.split("."), filled)
  }
  const own = (key: string) => {
    const text = Object.hasOwn(custom, key) ? custom[key] : undefined
    return text === undefined ? null : fillText(text, values)
  }
  return { texts: said, pageTitle: own("pageTitle"), logoAlt: own("logoAltText") }
}

/** The texts of a screen by Auth0's keys, for templates. */
export function textsByKey(
  texts: Texts,
  screen: string,
  applicationName: string,
): Record<string, string> {
  const found = Object.entries(screenKeysOf(screen).keys).map(([key, names]) => {
    const [name = ""] = [names].flat()
    const text = valueAt(texts, name.split("."))
    return [key, typeof text === "function" ? text(applicationName) : text] as const
  })
  return Object.fromEntries(found.filter(([, text]) => typeof text === "string"))
}

function namesOf(
  texts: Texts,
  keys: ReturnType<typeof screenKeysOf>["keys"],
  key: string,
): readonly TextName[] {
  if (Object.hasOwn(keys, key)) return [keys[key] ?? []].flat()
  return Object.hasOwn(texts.refusals, key) ? [`refusals.${key}` as TextName] : []
}

function replaced<T>(node: T, [key = "", ...rest]: readonly string[], text: string): T {
  const inner = (node as Record<string, unknown>)[key]
  const value =
    rest.length > 0 ? replaced(inner, rest, text) : typeof inner === "function" ? () => text : text
  return { ...node, [key]: value }
}

function valueAt(node: unknown, [key = "", ...rest]: readonly string[]): unknown {
  const inner = (node as Record<string, unknown>)[key]
  return rest.length > 0 ? valueAt(inner, rest) : inner
}
