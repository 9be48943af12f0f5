import { Liquid, type Template, toValue } from "liquidjs"

/** Characters of a template. Auth0 takes 102,400, and a nonce on every tag comes on top. */
export const TEMPLATE_LENGTH_MAX = 120_000
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

/** A template that was read and can be rendered any number of times. */
export interface LiquidTemplate {
  readonly parts: Template[]
  readonly writing: Writing
}

export type Parsed = { ok: true; template: LiquidTemplate } | { ok: false; reason: string }
export type Rendered = { ok: true; text: string } | { ok: false; reason: string }

/** Reads a template of an operator. The reason of a refusal names its line. */
export function parseLiquid(source: string, writing: Writing = "markup"): Parsed {
  try {
    return { ok: true, template: { parts: ENGINES[writing].parse(source), writing } }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/**
 * Renders a template. It reaches no file and no other template, and is stopped when it takes too
 * much: the caller shows something else then.
 */
export function renderLiquid(
  { parts, writing }: LiquidTemplate,
  variables: LiquidVariables,
): Rendered {
  try {
    return { ok: true, text: String(ENGINES[writing].renderSync(parts, variables, LIMITS)) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

/** Both at once, for what is rendered once. */
export function renderSource(
  source: string,
  variables: LiquidVariables,
  writing: Writing = "markup",
): Rendered {
  const parsed = parseLiquid(source, writing)
  return parsed.ok ? renderLiquid(parsed.template, variables) : parsed
}

const LIMITS = { renderLimit: RENDER_MS_MAX, memoryLimit: MEMORY_MAX, templateLimit: PARTS_MAX }

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

/** The first line: the rest shows the template, which belongs in no log. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split("\n")[0] ?? "").slice(0, 300)
}
