import { isJsonObject, type JsonValue } from "../lib/json.ts"

/** What `{{…}}` can refer to (Auth0, "Variables"): a subset. */
export interface Variables {
  /** By dotted path, as in `user.email`: only what the form refers to is there. */
  context: Readonly<Record<string, JsonValue>>
  fields: Readonly<Record<string, JsonValue>>
  vars: Readonly<Record<string, JsonValue>>
  /** For `{{t('key')}}`. */
  messages: Readonly<Record<string, string>>
}

type Term = { path: readonly string[] } | { literal: JsonValue | undefined } | { message: string }
/** The first term that has a value is the value. */
export type Expression = readonly Term[]
export type Part = string | Expression

const ROOTS = new Set(["context", "fields", "vars"])
const TERM =
  /\s*(?:'([^']*)'|"([^"]*)"|t\(\s*(?:'([^']*)'|"([^"]*)")\s*\)|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w$-]*(?:\.[\w$-]+)*))\s*/y
const LITERALS: Readonly<Record<string, JsonValue | undefined>> = {
  true: true,
  false: false,
  null: null,
  undefined,
}

/**
 * Takes a text apart at its `{{…}}`: `context.…`, `fields.…`, `vars.…`, `t('key')`, texts in quotes,
 * numbers, `true`, `false` and `null`, with `??` between them.
 */
export function parseTemplate(
  text: string,
): { ok: true; parts: readonly Part[] } | { ok: false; problem: string; isUnsupported: boolean } {
  const parts: Part[] = []
  let at = 0
  for (;;) {
    const open = text.indexOf("{{", at)
    const close = open === -1 ? -1 : text.indexOf("}}", open + 2)
    if (close === -1) break
    if (open > at) parts.push(text.slice(at, open))
    const source = text.slice(open + 2, close)
    const expression = parseExpression(source)
    if (typeof expression === "string") {
      const isUnsupported = /^\s*(functions|actions)\b/.test(source)
      return { ok: false, problem: expression, isUnsupported }
    }
    parts.push(expression)
    at = close + 2
  }
  if (at < text.length) parts.push(text.slice(at))
  return { ok: true, parts }
}

/** What is wrong with it, where it is none. */
function parseExpression(source: string): Expression | string {
  const terms: Term[] = []
  let at = 0
  for (;;) {
    TERM.lastIndex = at
    const match = TERM.exec(source)
    if (match === null) return `{{${shortened(source)}}} cannot be understood`
    const term = toTerm(match)
    if (term === null) return `{{${shortened(source)}}} refers to what is not there: ${NAMED}`
    terms.push(term)
    at = TERM.lastIndex
    if (at === source.length) return terms
    if (!source.startsWith("??", at)) return `{{${shortened(source)}}} cannot be understood`
    at += 2
  }
}

const NAMED = "only context, fields, vars and t('key') are"

function toTerm([, single, double, key, otherKey, number, name]: RegExpExecArray): Term | null {
  const text = single ?? double
  if (text !== undefined) return { literal: text }
  const message = key ?? otherKey
  if (message !== undefined) return { message }
  if (number !== undefined) return { literal: Number(number) }
  if (name === undefined) return null
  if (Object.hasOwn(LITERALS, name)) return { literal: LITERALS[name] }
  const path = name.split(".")
  return path.length > 1 && ROOTS.has(path[0] ?? "") ? { path } : null
}

/** Its value: of a text that is one `{{…}}` as it is, else a text. Undefined: nothing is there. */
export function evaluate(text: string, variables: Variables): JsonValue | undefined {
  const template = parseTemplate(text)
  if (!template.ok) return text
  const [first] = template.parts
  if (template.parts.length === 1 && first !== undefined && typeof first !== "string")
    return valueOf(first, variables)
  return joined(template.parts, variables, (value) => value)
}

/** The text with its variables filled in. What is not there is the empty text. */
export function interpolate(
  text: string,
  variables: Variables,
  escape: (value: string) => string = (value) => value,
): string {
  const template = parseTemplate(text)
  return template.ok ? joined(template.parts, variables, escape) : text
}

function joined(
  parts: readonly Part[],
  variables: Variables,
  escape: (value: string) => string,
): string {
  return parts
    .map((part) => (typeof part === "string" ? part : escape(toText(valueOf(part, variables)))))
    .join("")
}

/** Paths below `context` that a text refers to. */
export function contextPathsIn(text: string): readonly string[] {
  const template = parseTemplate(text)
  if (!template.ok) return []
  return template.parts
    .filter((part) => typeof part !== "string")
    .flat()
    .flatMap((term) =>
      "path" in term && term.path[0] === "context" ? [term.path.slice(1).join(".")] : [],
    )
}

export function toText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return ""
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

function valueOf(expression: Expression, variables: Variables): JsonValue | undefined {
  for (const term of expression) {
    const value = termValue(term, variables)
    if (value !== undefined && value !== null) return value
  }
  const last = expression.at(-1)
  return last === undefined ? undefined : termValue(last, variables)
}

function termValue(term: Term, variables: Variables): JsonValue | undefined {
  if ("literal" in term) return term.literal
  if ("message" in term) return ownValue(variables.messages, term.message)
  const [root, ...path] = term.path
  if (root === "context") return ownValue(variables.context, path.join("."))
  return valueAt(root === "vars" ? variables.vars : variables.fields, path)
}

/** The value inside of `value` that a path leads to, by own properties alone. */
export function valueAt(
  value: JsonValue | undefined,
  path: readonly string[],
): JsonValue | undefined {
  let found: JsonValue | undefined = value
  for (const name of path) {
    if (Array.isArray(found)) found = /^\d{1,6}$/.test(name) ? found[Number(name)] : undefined
    else found = isJsonObject(found) ? ownValue(found, name) : undefined
  }
  return found
}

function ownValue<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}

function shortened(text: string): string {
  return text.trim().slice(0, 60)
}
