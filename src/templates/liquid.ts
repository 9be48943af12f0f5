import { Liquid, toValue } from "liquidjs"

/** Characters of a template (Auth0's templates: 100,000). */
export const TEMPLATE_LENGTH_MAX = 100_000
/** Bounds of one rendering. Ours: Auth0's default pages need 5 ms and 50 parts. */
const RENDER_MS_MAX = 500
const PARTS_MAX = 10_000
const MEMORY_MAX = 1_000_000

/** What a template may name. Only own properties of these are seen. */
export type LiquidVariables = Readonly<Record<string, unknown>>

/**
 * How values are written: `markup` for HTML, `url` for addresses, whose values their giver encodes.
 * Rule 1: a value of `markup` stays a value wherever a template puts it in quotes or in text: in
 * element text, in a quoted attribute and in a quoted string of a script, as Auth0's own page has
 * them. No escaping means the same in all three, so what could end any of them is written as a
 * character reference: HTML reads the character, a script reads the reference, neither is left.
 */
export type Writing = "markup" | "url"

/** A value that is ours and safe as it stands. Its other properties can be named as well. */
export class SafeText {
  readonly #text: string
  constructor(text: string, properties: LiquidVariables = {}) {
    this.#text = text
    Object.assign(this, properties)
  }
  toString(): string {
    return this.#text
  }
}

/**
 * Renders a template of an operator.
 *
 * @throws when it is not a template, or does more than the limits allow: the caller shows something
 *   else
 */
export function renderLiquid(
  template: string,
  variables: LiquidVariables,
  writing: Writing = "markup",
): string {
  const engine = ENGINES[writing]
  // No template reads the clock, so its result depends on what it was given alone.
  return String(
    engine.parseAndRenderSync(template, variables, {
      renderLimit: RENDER_MS_MAX,
      memoryLimit: MEMORY_MAX,
      templateLimit: PARTS_MAX,
    }),
  )
}

/** What is wrong with a template, with its line, or null. Its values are not known here. */
export function findLiquidProblem(template: string): string | null {
  if (template.length > TEMPLATE_LENGTH_MAX)
    return `is longer than ${TEMPLATE_LENGTH_MAX.toLocaleString("en")} characters`
  try {
    ENGINES.markup.parse(template)
    return null
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error)
  }
}

const ENGINES: Record<Writing, Liquid> = {
  markup: newEngine((value) => escapeMarkup(value)),
  url: newEngine((value) => textOf(value)),
}

function newEngine(write: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    // There are no files, neither ours nor of templates.
    templates: {},
    relativeReference: false,
    ownPropertyOnly: true,
    strictFilters: true,
    outputEscape: write,
    parseLimit: TEMPLATE_LENGTH_MAX,
  })
  for (const tag of ["include", "render", "layout", "block"]) delete engine.tags[tag]
  // Every value is escaped when it is written: escaping it before would do it twice, and nothing
  // may go round it.
  for (const filter of ["escape", "escape_once", "raw", "xml_escape"])
    engine.registerFilter(filter, (value: unknown) => value)
  return engine
}

function escapeMarkup(given: unknown): string {
  const value: unknown = toValue(given)
  if (value instanceof SafeText) return value.toString()
  return textOf(value).replace(
    // oxlint-disable-next-line no-control-regex -- a line break ends a string of a script
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029&<>"'`\\$]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  )
}

function textOf(given: unknown): string {
  const value: unknown = toValue(given)
  if (value === null || value === undefined) return ""
  if (Array.isArray(value)) return value.map(textOf).join("")
  return String(value)
}
