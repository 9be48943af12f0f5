import type { JsonValue } from "../lib/json.ts"
import { fieldsOf, type Field, type Step } from "./form.ts"
import { ANSWER_LENGTH_MAX } from "./limits.ts"

/** What was posted, by the id of the field: each value in the order it was sent. */
export type Posted = Readonly<Record<string, readonly string[]>>

/** Auth0's names where it has some: a form may have its own texts for them (`messages.errors`). */
export type FieldErrorCode =
  | "ERR_REQUIRED_PROPERTY"
  | "ERR_ACCEPTANCE_REQUIRED"
  | "ERR_TOO_SHORT_STRING"
  | "ERR_TOO_LONG_STRING"
  | "ERR_EMAIL_EXPECTED"
  | "ERR_URL_EXPECTED"
  | "ERR_TEL_EXPECTED"
  | "ERR_NUMBER_EXPECTED"
  | "ERR_TOO_SMALL_NUMBER"
  | "ERR_TOO_BIG_NUMBER"
  | "ERR_BOOLEAN_EXPECTED"
  | "ERR_OPTION_EXPECTED"
  | "ERR_DATE_EXPECTED"
  | "ERR_TIME_EXPECTED"
  | "ERR_PASSWORD_COMPLEXITY"

export interface FieldError {
  code: FieldErrorCode
  /** The bound that was not kept: `{{minLength}}`, `{{maxLength}}`, `{{minValue}}`, `{{maxValue}}`. */
  bound?: number
}

export interface Checked {
  /** Of the fields that were answered, in their types. */
  values: Readonly<Record<string, JsonValue>>
  errors: Readonly<Record<string, FieldError>>
}

/** Looks at the answers to one step. Whatever was posted beside its fields is not looked at. */
export function checkAnswers(step: Step, posted: Posted): Checked {
  const values: [string, JsonValue][] = []
  const errors: [string, FieldError][] = []
  for (const field of fieldsOf(step)) {
    const raw = Object.hasOwn(posted, field.id) ? (posted[field.id] ?? []) : []
    const answer = checkAnswer(field, raw)
    if (answer === undefined) continue
    if (isError(answer)) errors.push([field.id, answer])
    else values.push([field.id, answer.value])
  }
  return { values: Object.fromEntries(values), errors: Object.fromEntries(errors) }
}

type Answer = { value: JsonValue } | FieldError | undefined

function isError(answer: { value: JsonValue } | FieldError): answer is FieldError {
  return "code" in answer
}

/** Undefined: it was left out, and may be. */
function checkAnswer(field: Field, raw: readonly string[]): Answer {
  const given = raw.filter((text) => text.trim() !== "")
  if (field.type === "LEGAL") return checkLegal(field.isRequired, given)
  const [first] = given
  if (first === undefined) return field.isRequired ? { code: "ERR_REQUIRED_PROPERTY" } : undefined
  if (given.some((text) => text.length > ANSWER_LENGTH_MAX))
    return { code: "ERR_TOO_LONG_STRING", bound: ANSWER_LENGTH_MAX }
  switch (field.type) {
    case "TEXT":
    case "EMAIL":
    case "TEL":
    case "URL":
    case "PASSWORD":
      return checkText(field, first)
    case "NUMBER":
      return checkNumber(field, first)
    case "BOOLEAN":
      return first === "true" || first === "false"
        ? { value: first === "true" }
        : { code: "ERR_BOOLEAN_EXPECTED" }
    case "CHOICE":
    case "DROPDOWN":
      return checkOptions(field, given)
    case "DATE":
      return checkDate(field, first.trim())
  }
}

function checkLegal(isRequired: boolean, given: readonly string[]): Answer {
  const isAccepted = given[0] === "true"
  return isRequired && !isAccepted ? { code: "ERR_ACCEPTANCE_REQUIRED" } : { value: isAccepted }
}

const SHAPES = {
  // As browsers check `type=email`, and with a dot in the domain.
  EMAIL: { code: "ERR_EMAIL_EXPECTED", isOf: isEmail },
  URL: { code: "ERR_URL_EXPECTED", isOf: isWebUrl },
  TEL: { code: "ERR_TEL_EXPECTED", isOf: isTel },
} as const

function checkText(
  field: Field & { type: "TEXT" | "EMAIL" | "TEL" | "URL" | "PASSWORD" },
  text: string,
): Answer {
  const { type, minLength, maxLength } = field
  // A space at the end is part of a password, and a slip everywhere else.
  const value = type === "PASSWORD" ? text : text.trim()
  const length = Array.from(value).length
  if (minLength !== null && length < minLength)
    return { code: "ERR_TOO_SHORT_STRING", bound: minLength }
  if (maxLength !== null && length > maxLength)
    return { code: "ERR_TOO_LONG_STRING", bound: maxLength }
  if (type === "PASSWORD")
    return field.isComplex && !isComplex(value) ? { code: "ERR_PASSWORD_COMPLEXITY" } : { value }
  if (type === "TEXT") return { value: value.replaceAll("\r\n", "\n") }
  return SHAPES[type].isOf(value) ? { value } : { code: SHAPES[type].code }
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text)
}

function isWebUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

function isTel(text: string): boolean {
  return /^[+(]?[\d\s().\-/]{3,40}$/.test(text) && /\d.*\d.*\d/.test(text)
}

function isComplex(text: string): boolean {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u].every((kind) => kind.test(text))
}

function checkNumber({ min, max }: Field & { type: "NUMBER" }, text: string): Answer {
  const value = Number(text)
  if (!/^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?\s*$/i.test(text) || !Number.isFinite(value))
    return { code: "ERR_NUMBER_EXPECTED" }
  if (min !== null && value < min) return { code: "ERR_TOO_SMALL_NUMBER", bound: min }
  if (max !== null && value > max) return { code: "ERR_TOO_BIG_NUMBER", bound: max }
  return { value }
}

function checkOptions(
  { isMultiple, options }: Field & { type: "CHOICE" | "DROPDOWN" },
  given: readonly string[],
): Answer {
  const isKnown = given.every((text) => options.some(({ value }) => value === text))
  if (!isKnown || (!isMultiple && given.length > 1)) return { code: "ERR_OPTION_EXPECTED" }
  return { value: isMultiple ? [...new Set(given)] : (given[0] ?? "") }
}

function checkDate({ format }: Field & { type: "DATE" }, text: string): Answer {
  if (format === "TIME")
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? { value: text } : { code: "ERR_TIME_EXPECTED" }
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  return isDay ? { value: text } : { code: "ERR_DATE_EXPECTED" }
}
